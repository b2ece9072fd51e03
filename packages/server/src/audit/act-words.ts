import type { WireAct } from '@berichtenbox/contract';
import type { Operation } from '../http/contract-operations.js';

const words: Partial<Record<Operation['id'], WireAct>> = {
  startActing: 'overgestapt', listClients: 'overzicht-bekeken', retrieveMessages: 'berichten-opgehaald', listMessages: 'lijst-bekeken', listChanges: 'lijst-bekeken', followMailbox: 'lijst-bekeken',
  searchMessages: 'gezocht', searchMessagesByUrl: 'gezocht', getMessage: 'bericht-gelezen', getAttachment: 'bijlage-geopend',
  changeMessage: 'bericht-gewijzigd', performActions: 'bericht-gewijzigd', binMessage: 'bericht-weggegooid', purgeMessage: 'bericht-definitief-verwijderd',
  getReplies: 'antwoord-bekeken', saveReplyDraft: 'concept-bewaard', discardReplyDraft: 'concept-weggegooid', sendReply: 'antwoord-verzonden',
  createReplyUpload: 'bestand-toegevoegd', appendReplyUpload: 'bestand-toegevoegd', getReplyUpload: 'bestand-bekeken', removeReplyUpload: 'bestand-verwijderd',
  exportMailbox: 'alles-bewaard', getExportSize: 'omvang-bekeken', getVaultKey: 'sleutel-gehaald',
  getActivation: 'activatie-bekeken', summariseActivation: 'activatie-bekeken', activate: 'geactiveerd', deactivate: 'opgezegd',
  undoActivationChange: 'activatie-gewijzigd', declineActivation: 'activatie-gewijzigd', confirmActivation: 'activatie-gewijzigd',
  getPreferences: 'voorkeuren-bekeken', getPushKey: 'voorkeuren-bekeken', previewNotification: 'voorkeuren-bekeken', changePreferences: 'voorkeuren-gewijzigd',
  addEmail: 'adres-toegevoegd', addSms: 'adres-toegevoegd', addPush: 'adres-toegevoegd', sendCodeAgain: 'voorkeuren-gewijzigd',
  confirmEmail: 'adres-bevestigd', confirmSms: 'adres-bevestigd', removeChannel: 'adres-verwijderd',
  listNotices: 'meldingen-bekeken', dismissNotice: 'melding-gesloten',
  inviteMandatee: 'machtiging-gegeven', acceptInvitation: 'machtiging-aangenomen', changeMandate: 'machtiging-gewijzigd', endMandate: 'machtiging-beeindigd',
  // Only ever refused under a mandate: whose mandates and log they are, nobody else looks into.
  listMandates: 'anders', viewInvitation: 'anders', readLog: 'anders',
};

/** What an operation is called in the log that people read; something general for what older versions wrote. */
export function actWord(operation: string): WireAct {
  return wordOf(operation) ?? 'anders';
}

/** The word itself; a test asks it for every operation that can be written. */
export function wordOf(operation: string): WireAct | undefined {
  return words[operation as Operation['id']];
}

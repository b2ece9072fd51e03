import type { Channel } from '@berichtenbox/client';

const kinds: Readonly<Record<Channel['kind'], string>> = { email: 'E-mail', sms: 'Sms', push: 'Melding in uw browser' };

const failures: Readonly<Record<NonNullable<Channel['failure']>, string>> = {
  bounce: 'Onze laatste melding kwam niet aan. Klopt het nog? Vraag dan een code aan. Klopt het niet meer? Verwijder het.',
  unknown: 'Dit bestaat niet of niet meer. Verwijder het en voeg een ander toe.',
  unsubscribed: 'U heeft zich afgemeld via een melding. Vraag een code aan om weer meldingen te krijgen.',
};

const pushFailures: Readonly<Record<NonNullable<Channel['failure']>, string>> = {
  bounce: 'Onze laatste melding kwam niet aan. Verwijder deze browser en zet meldingen opnieuw aan.',
  unknown: 'Deze browser krijgt geen meldingen meer van ons. Verwijder deze browser en zet meldingen opnieuw aan.',
  unsubscribed: 'In deze browser staan meldingen uit. Verwijder deze browser en zet meldingen opnieuw aan.',
};

const triesLeft = (count: number): string => (count === 1 ? 'U kunt het nog 1 keer proberen.' : `U kunt het nog ${String(count)} keer proberen.`);

/** What is said about the ways to reach somebody: adding one, confirming it with a code, removing it. */
export const contactChannels = {
  kind: (kind: Channel['kind']) => kinds[kind],
  /** Of the list. */
  list: 'Zo bereiken we u',
  none: 'U heeft nog niets toegevoegd. U krijgt dus geen melding als er een bericht is.',
  status: {
    unverified: 'Nog niet bevestigd',
    verified: 'Bevestigd',
    failing: 'Werkt niet',
    stale: 'Lang niet gecontroleerd',
  } satisfies Record<Channel['status'], string>,
  verifiedOn: (date: string) => `Bevestigd op ${date}`,
  pushSince: (date: string) => `Staat aan sinds ${date}`,
  failure: (failure: Channel['failure'], kind: Channel['kind']) => (kind === 'push' ? pushFailures : failures)[failure ?? 'bounce'],
  stale: (date: string) => `U heeft dit voor het laatst bevestigd op ${date}. Klopt het nog? Vraag dan een code aan.`,
  staleUndated: 'U heeft dit lang niet bevestigd. Klopt het nog? Vraag dan een code aan.',
  provisional: 'We bewaren dit pas als u de Berichtenbox activeert.',

  addEmail: 'E-mailadres toevoegen',
  addSms: 'Mobiel nummer toevoegen',
  addPush: 'Meldingen in deze browser aanzetten',
  email: 'Uw e-mailadres',
  emailHint: 'Bijvoorbeeld naam@voorbeeld.nl',
  sms: 'Uw mobiele nummer',
  smsHint: 'Bijvoorbeeld 06 12345678',
  sendCode: 'Code sturen',
  sending: 'Code wordt verstuurd…',
  emailEmpty: 'Vul uw e-mailadres in.',
  emailWrong: 'Vul een heel e-mailadres in, zoals naam@voorbeeld.nl.',
  smsEmpty: 'Vul uw mobiele nummer in.',
  smsWrong: 'Vul een mobiel nummer in, zoals 06 12345678. Voor een nummer uit een ander land begint u met + en de landcode.',
  alreadyThere: 'Dit staat al in de lijst.',
  addRefused: 'Dit kunnen we niet gebruiken. Controleer wat u heeft ingevuld.',
  addFailed: 'Er is geen code verstuurd.',

  codeSentEmail: (address: string) => `We hebben een code gestuurd naar ${address}. Vul de code hier in.`,
  codeSentSms: (address: string) => `We hebben een code gestuurd naar ${address}. Vul de code hier in.`,
  codeUntil: (time: string) => `U kunt de code gebruiken tot ${time}.`,
  codeWaiting: 'Vul de code in die we u hebben gestuurd.',
  codeHelpEmail: 'Geen mail gekregen? Kijk ook bij ongewenste mail.',
  code: 'Code van 6 cijfers',
  confirm: 'Bevestigen',
  confirming: 'Code wordt gecontroleerd…',
  codeIncomplete: 'Vul alle 6 cijfers van de code in.',
  codeWrong: (tries: number | undefined) => (tries === 0
    ? 'Deze code klopt niet. U kunt deze code niet meer gebruiken. Vraag een nieuwe code aan.'
    : ['Deze code klopt niet.', ...(tries === undefined ? [] : [triesLeft(tries)])].join(' ')),
  codeExpired: 'Deze code is niet meer geldig. Vraag een nieuwe code aan.',
  codeFailed: 'De code is niet gecontroleerd.',
  askCode: 'Code aanvragen',
  newCode: 'Nieuwe code aanvragen',
  newCodeSent: 'We hebben een nieuwe code gestuurd. De oude code werkt niet meer.',
  confirmed: (address: string) => `${address} is bevestigd.`,

  remove: 'Verwijderen',
  removeSure: (address: string) => `Wilt u ${address} verwijderen? U krijgt hier dan geen meldingen meer.`,
  removeLast: 'Dit is nu de enige manier waarop we u bereiken.',
  removeYes: 'Ja, verwijderen',
  removeNo: 'Nee, bewaren',
  removed: (address: string) => `${address} is verwijderd.`,
  removeFailed: 'Het verwijderen is niet gelukt.',

  pushHint: 'U krijgt dan een melding op dit apparaat, ook als de Berichtenbox niet open is.',
  pushUnsupported: 'Deze browser kan geen meldingen laten zien. Gebruik e-mail of sms.',
  pushNoWorker: 'Meldingen in de browser kunnen op deze pagina nog niet. Gebruik e-mail of sms.',
  pushDenied: 'U heeft meldingen van deze website uitgezet in uw browser. Zet ze daar eerst aan. Probeer het dan opnieuw.',
  pushAdding: 'Meldingen worden aangezet…',
  pushAdded: 'Meldingen in deze browser staan aan.',
  pushFailed: 'Meldingen in deze browser zijn niet aangezet.',
  pushUnreachable: 'Meldingen in deze browser zijn niet aangezet. De browser kan de dienst die meldingen bezorgt niet bereiken. Probeer het later opnieuw, of gebruik e-mail of sms.',
  limitReached: 'U heeft al zoveel adressen en nummers als kan. Verwijder er eerst een.',
  tooMany: 'U heeft vaak een code aangevraagd. Wacht even en probeer het dan opnieuw.',
};

/** @see contactChannels */
export type ContactChannelsMessages = typeof contactChannels;

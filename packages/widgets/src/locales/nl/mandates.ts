import type { MandateKind, MandateMail, MessageType, Right } from '@berichtenbox/client';

const kinds: Readonly<Record<MandateKind, string>> = {
  'financial-administrator': 'Bewindvoerder, regelt geld en bezit', 'care-mentor': 'Mentor, regelt zorg', 'legal-guardian': 'Curator, regelt geld, bezit en zorg',
  'parental-authority': 'Ouder met gezag', family: 'Familie', helper: 'Hulp', employee: 'Medewerker van een bedrijf',
};
const mayGiven: Readonly<Record<Right, string>> = {
  read: 'Mag uw post lezen.', act: 'Mag ook antwoorden, verplaatsen en verwijderen.', settings: 'Mag ook uw instellingen veranderen.',
};
const mayReceived: Readonly<Record<Right, string>> = {
  read: 'U mag de post lezen.', act: 'U mag ook antwoorden, verplaatsen en verwijderen.', settings: 'U mag ook de instellingen veranderen.',
};
const types: Readonly<Record<MessageType, string>> = {
  'payment-request': 'betaalverzoeken', notification: 'mededelingen', invitation: 'uitnodigingen', request: 'verzoeken',
};
const mailGiven: Readonly<Record<MandateMail, (name: string) => string>> = {
  mandator: () => 'Meldingen en brieven op papier gaan naar u.',
  mandatee: (name) => `Meldingen en brieven op papier gaan naar ${name}.`,
  both: (name) => `Meldingen en brieven op papier gaan naar u en naar ${name}.`,
};
const mailReceived: Readonly<Record<MandateMail, (name: string) => string>> = {
  mandator: (name) => `Meldingen en brieven op papier gaan naar ${name}.`,
  mandatee: () => 'Meldingen en brieven op papier gaan naar u.',
  both: (name) => `Meldingen en brieven op papier gaan naar u en naar ${name}.`,
};

/** What is said about who may act for whom. */
export const mandates = {
  heading: 'Machtigingen',
  intro: 'Hier bepaalt u wie uw post mag zien en regelen. U ziet hier ook voor wie u dat doet.',
  loading: 'Uw machtigingen worden opgehaald…',
  loadFailed: 'Uw machtigingen zijn nu niet te zien',
  absent: 'Op deze website kunt u niemand machtigen',
  absentHint: 'U kunt hier wel uw berichten lezen.',
  anonymous: 'Uw machtigingen',
  anonymousHint: 'Log in om te zien wie uw post mag regelen, en voor wie u dat doet.',
  expired: 'U bent automatisch uitgelogd',
  expiredHint: 'Log in om verder te gaan.',
  loggedOut: 'U bent uitgelogd',
  loggedOutHint: 'Log opnieuw in om uw machtigingen te zien.',
  aboutYou: (name: string): string => `U kijkt nu namens ${name}. Deze pagina gaat over uzelf, niet over ${name}.`,
  back: 'Terug naar machtigingen',
  someone: 'deze persoon',

  given: 'Wie mag mijn post regelen',
  givenNone: 'Niemand mag uw post zien of regelen.',
  received: 'Voor wie ik post regel',
  receivedNone: 'U regelt voor niemand de post.',
  grant: 'Iemand machtigen',
  enterCode: 'Code invullen',
  enterCodeHint: 'Heeft iemand u een code gegeven? Vul die hier in.',
  toLog: 'Wat is er gezien en gedaan',
  over: (count: number): string => `Gestopt en verlopen (${String(count)})`,
  search: 'Zoek een persoon',
  found: (count: number): string => (count === 0 ? 'Geen persoon gevonden.' : count === 1 ? '1 gevonden.' : `${String(count)} gevonden.`),
  shown: (shown: number, total: number): string => `U ziet er ${String(shown)} van ${String(total)}.`,
  showMore: 'Toon meer',

  kind: (kind: MandateKind): string => kinds[kind],
  status: { invited: 'Uitgenodigd', 'starts-later': 'Begint later', active: 'Actief', expired: 'Verlopen', ended: 'Gestopt' },
  codeUntil: (date: string): string => `De code is nog niet ingevuld. De code werkt tot ${date}.`,
  codeOver: (date: string): string => `De code is niet op tijd ingevuld. De code werkte tot ${date}.`,
  startsOn: (date: string): string => `Begint op ${date}.`,
  since: (date: string): string => `Sinds ${date}.`,
  until: (date: string): string => `Stopt op ${date}.`,
  noEnd: 'Zonder einddatum.',
  stoppedOn: (date: string): string => `Gestopt op ${date}.`,
  endedBy: (date: string, who: string): string => `Gestopt op ${date} door ${who}.`,
  you: 'u',
  court: 'de rechter',
  may: (side: 'given' | 'received', right: Right): string => (side === 'given' ? mayGiven : mayReceived)[right],
  allOrganisations: 'Post van alle organisaties.',
  onlyOrganisations: (names: string): string => `Alleen post van ${names}.`,
  andOthers: (count: number): string => (count === 1 ? '1 andere organisatie' : `${String(count)} andere organisaties`),
  allTypes: 'Alle soorten post.',
  onlyTypes: (names: string): string => `Alleen deze soorten post: ${names}.`,
  type: (type: MessageType): string => types[type],
  withheldOrganisations: (name: string, names: string): string => `${name} ziet geen post van ${names}.`,
  withheldTypes: (name: string, names: string): string => `${name} ziet geen ${names}, en geen berichten zonder soort.`,
  mail: (side: 'given' | 'received', mail: MandateMail, name: string): string => (side === 'given' ? mailGiven : mailReceived)[mail](name),
  fixedCourt: 'De rechter heeft dit bepaald. Alleen de rechter kan dit veranderen of stoppen. Vraag dat aan de rechtbank.',
  fixedProvider: 'Dit is geregeld waar u inlogt. Daar kunt u het ook veranderen of stoppen.',

  change: 'Veranderen of verlengen',
  /** Name of a button, with what it is about. */
  about: (button: string, what: string): string => `${button}, ${what}`,
  /** Once more the same, of what is over. */
  grantAgain: 'Opnieuw machtigen',
  withdraw: 'Stoppen',
  withdrawInvitation: 'Code intrekken',
  giveUp: 'Ik stop hiermee',

  ending: (name: string): string => `Wilt u de machtiging van ${name} stoppen?`,
  endingBody: (name: string): string => `${name} kan uw post dan meteen niet meer zien. Ook niet op een pagina die nu open staat. Wat al is gedaan, blijft zo.`,
  endingAgain: 'Wilt u het later weer? Dan maakt u een nieuwe code.',
  endingInvitation: (name: string): string => `Wilt u de code voor ${name} intrekken?`,
  endingInvitationBody: 'De code werkt dan meteen niet meer.',
  givingUp: (name: string): string => `Wilt u stoppen met de post van ${name}?`,
  givingUpBody: (name: string): string => `U kunt de post van ${name} dan meteen niet meer zien. Ook niet op een pagina die nu open staat. ${name} ziet dat u bent gestopt.`,
  givingUpAgain: (name: string): string => `Wilt u het later weer? Dan heeft u een nieuwe code van ${name} nodig.`,
  keep: 'Niet stoppen',
  endNow: 'Ja, stoppen',
  stopping: 'Bezig met stoppen…',
  endFailed: 'Het is niet gelukt om te stoppen. De machtiging kan nog gelden.',
  endedGiven: (name: string): string => `Gestopt. ${name} kan uw post niet meer zien.`,
  endedInvitation: (name: string): string => `De code voor ${name} werkt niet meer.`,
  endedReceived: (name: string): string => `Gestopt. U kunt de post van ${name} niet meer zien.`,

  changing: (name: string): string => `Machtiging van ${name} veranderen`,
  changeHint: 'Wat u opslaat, geldt meteen.',
  save: 'Opslaan',
  saving: 'Wordt opgeslagen…',
  saved: (name: string): string => `Opgeslagen. Dit geldt meteen voor ${name}.`,
  unchanged: 'Er is niets veranderd.',
  saveFailed: 'De machtiging is niet opgeslagen. Wat u heeft ingevuld, staat er nog.',
  conflict: 'Deze machtiging is ook ergens anders veranderd',
  conflictBody: 'Zo is die nu:',
  conflictOwn: 'Wat u hier heeft veranderd, is nog niet opgeslagen en staat er nog. Kijk of het zo goed is, en sla opnieuw op.',
  notYours: 'Deze machtiging kunt u hier niet veranderen.',
  isOver: 'Deze machtiging is gestopt. U kunt iemand opnieuw machtigen.',

  leave: 'Wilt u weggaan zonder op te slaan?',
  leaveBody: 'Wat u heeft ingevuld, gaat dan verloren.',
  leaveStay: 'Hier blijven',
  leaveGo: 'Toch weggaan',
  leaveCode: 'Heeft u de code genoteerd?',
  leaveCodeBody: 'U ziet deze code hierna niet meer. Zonder code kan de ander niets.',
  leaveCodeStay: 'Terug naar de code',
  leaveCodeGo: 'Ik heb de code, sluiten',
};

/** @see mandates */
export type MandatesMessages = typeof mandates;

import type { Disclosure, OrganisationDelivery } from '@berichtenbox/client';

const deliveries: Readonly<Record<OrganisationDelivery['delivery'], string>> = { digital: 'Digitaal', paper: 'Op papier', both: 'Digitaal en op papier' };

const disclosures: Readonly<Record<Disclosure, string>> = {
  nothing: 'Alleen dat er een bericht is',
  sender: 'Ook van wie het bericht is',
  full: 'Ook van wie het is, waar het over gaat en voor wanneer u iets moet doen',
};

const days = (count: number): string => (count === 1 ? '1 dag' : `${String(count)} dagen`);

/** What is said on the page with one's settings. */
export const preferences = {
  heading: 'Instellingen',
  loading: 'Uw instellingen worden opgehaald…',
  loadFailed: 'Uw instellingen zijn nu niet te zien',
  anonymous: 'Uw instellingen',
  anonymousHint: 'Log in om te zien en te kiezen hoe u hoort dat er een bericht is.',
  expired: 'U bent automatisch uitgelogd',
  expiredHint: 'Log in om verder te gaan. Wat u heeft veranderd, staat er dan nog zolang deze pagina open blijft.',
  loggedOut: 'U bent uitgelogd',
  loggedOutHint: 'Log opnieuw in om uw instellingen te zien.',
  noPermission: 'U kunt deze instellingen niet bekijken',
  noPermissionHint: (name: string) => `U mag de instellingen van ${name} niet zien of veranderen.`,
  absent: 'Op deze website kunt u geen instellingen kiezen',
  absentHint: 'U kunt hier wel uw berichten lezen.',

  inactive: 'U krijgt uw post op papier',
  inactiveHint: 'U heeft de Berichtenbox niet geactiveerd. Daarom is hier nog niets te kiezen. U hoeft niets te doen: uw post blijft op papier komen.',
  activate: 'Bekijken hoe activeren werkt',

  channels: 'Hoe we u bereiken',
  channelsIntro: 'Is er een bericht voor u? Dan sturen we een melding naar alles wat hieronder staat en is bevestigd.',

  disclosure: 'Wat er in een melding staat',
  disclosureLegend: 'Wat mag er in een melding staan?',
  disclosureHint: 'Anderen kunnen een melding soms meelezen, bijvoorbeeld op uw telefoon. Het bericht zelf staat er nooit in.',
  disclosureOption: (disclosure: Disclosure) => disclosures[disclosure],
  language: 'Taal van uw meldingen',
  languageOption: { nl: 'Nederlands', en: 'Engels' },
  preview: 'Zo ziet een melding eruit',
  previewNote: 'Dit is een voorbeeld met een verzonnen bericht.',
  previewLoading: 'Het voorbeeld wordt gemaakt…',
  previewFailed: 'Het voorbeeld is nu niet te zien.',
  previewEmail: 'E-mail',
  previewSms: 'Sms',
  previewPush: 'Melding in uw browser',
  previewSubject: 'Onderwerp',

  reminders: 'Herinneringen',
  remindersOn: 'Stuur mij een herinnering als ik een bericht niet open',
  remindersHint: 'Zodra u een bericht opent, stoppen de herinneringen voor dat bericht.',
  afterLegend: 'Hoelang na het bericht?',
  after: (count: number) => `Na ${days(count)}`,
  beforeLegend: 'En als u vóór een datum iets moet doen?',
  before: (count: number) => `${days(count)} van tevoren`,
  noStep: 'Kies minstens 1 moment voor een herinnering, of zet herinneringen uit.',
  check: 'Extra controle: altijd aan',
  checkBody: 'Heeft u een belangrijke brief niet geopend en helpt een herinnering niet? Dan sturen we de brief op papier, voordat u te laat bent.',
  checkWhy: 'U kunt dit niet uitzetten. Anders kunt u geld of een recht verliezen door een brief die u niet zag.',

  quiet: 'Rust',
  quietOn: 'Stuur mij geen meldingen op bepaalde tijden',
  quietFrom: 'Vanaf',
  quietTo: 'Tot',
  digestOn: 'Stuur mij 1 melding per dag, met alles van die dag',
  digestTime: 'Hoe laat?',
  quietNote: 'Moet u snel iets doen? Dan sturen we de melding toch op tijd.',
  quietFromEmpty: 'Vul in vanaf hoe laat u geen meldingen wilt.',
  quietToEmpty: 'Vul in tot hoe laat u geen meldingen wilt.',
  quietSame: 'Kies twee verschillende tijden, of zet rust uit.',
  digestEmpty: 'Vul in hoe laat u de melding wilt.',

  organisations: 'Digitaal of op papier',
  organisationsIntro: 'Kies per organisatie hoe u uw post krijgt. Een verandering geldt vanaf de volgende dag.',
  organisationsNone: 'Er zijn nog geen organisaties die u digitaal post kunnen sturen.',
  delivery: (delivery: OrganisationDelivery['delivery']) => deliveries[delivery],
  holdsFrom: (date: string) => `Dit geldt vanaf ${date}.`,
  willHold: 'Dit geldt vanaf de dag nadat u opslaat.',

  save: 'Opslaan',
  saving: 'Wordt opgeslagen…',
  saved: 'Opgeslagen',
  savedFrom: (date: string) => `Hoe u uw post krijgt, verandert op ${date}.`,
  unsaved: 'U heeft veranderingen die nog niet zijn opgeslagen.',
  revert: 'Veranderingen weggooien',
  reverted: 'Uw veranderingen zijn weggegooid.',
  unchanged: 'U heeft niets veranderd.',
  saveFailed: 'Uw instellingen zijn niet opgeslagen. Uw veranderingen staan er nog.',
  errors: 'Uw instellingen zijn nog niet opgeslagen',
  conflict: 'Uw instellingen zijn ook ergens anders veranderd',
  conflictBody: 'Misschien op een ander apparaat. Dit is daar veranderd:',
  conflictOwn: 'Wat u hier heeft veranderd, staat er nog. Sla opnieuw op om het te bewaren.',
  changed: {
    channels: 'Hoe we u bereiken',
    disclosure: (now: string) => `Wat er in een melding staat: ${now}`,
    language: (now: string) => `Taal van uw meldingen: ${now}`,
    noReminders: 'Herinneringen: uit',
    reminders: (afterDays: readonly number[], beforeDays: readonly number[]) =>
      `Herinneringen: ${[...afterDays.map((count) => `na ${days(count)}`), ...beforeDays.map((count) => `${days(count)} van tevoren`)].join(', ')}`,
    noQuiet: 'Tijden zonder meldingen: geen',
    quiet: (from: string, to: string) => `Tijden zonder meldingen: van ${from} tot ${to}`,
    noDigest: '1 melding per dag: uit',
    digest: (time: string) => `1 melding per dag: om ${time}`,
    delivery: (organisation: string, now: string) => `${organisation}: ${now}`,
  },

  leave: 'Wilt u weggaan zonder op te slaan?',
  leaveBody: 'Wat u heeft veranderd, is nog niet opgeslagen.',
  leaveStay: 'Hier blijven',
  leaveGo: 'Weggaan zonder opslaan',
};

/** @see preferences */
export type PreferencesMessages = typeof preferences;

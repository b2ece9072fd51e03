import { activationExamples, type ActivationExampleMessages } from './activation-examples.js';

const organisations = (count: number): string => (count === 1 ? '1 organisatie' : `${String(count)} organisaties`);
const dayWord = (enumeration: string): string => (enumeration === '1' ? '1 dag' : `${enumeration} dagen`);
const days = (count: number): string => dayWord(String(count));

/** What is said when somebody activates the box, decides not to, or gives it up. */
export const activation = {
  examples: activationExamples as ActivationExampleMessages,

  stepOf: (step: number, count: number) => `Stap ${String(step)} van ${String(count)}`,
  titles: {
    try: 'Kijk eerst hoe het werkt',
    about: 'Wat verandert er voor u?',
    organisations: 'Van wie wilt u digitaal post krijgen?',
    channels: 'Hoe laten we u weten dat er post is?',
    reminders: 'Wat zeggen we, en wanneer herinneren we u?',
    summary: 'Controleer uw keuzes',
  },
  /** Each says what comes next; the last is the only button that activates. */
  next: {
    try: 'Verder: wat verandert er?',
    about: 'Verder: organisaties kiezen',
    organisations: 'Verder: meldingen kiezen',
    channels: 'Verder: herinneringen kiezen',
    reminders: 'Verder: keuzes controleren',
    summary: 'Berichtenbox activeren',
  },
  /** Spoken after the heading of a step. */
  status: {
    try: 'Er zijn drie voorbeeldbrieven. U kunt ze openen.',
    about: 'Er verandert nog niets.',
    organisations: (count: number): string => (count === 0 ? 'U heeft nog geen organisatie gekozen.' : `U heeft ${organisations(count)} gekozen.`),
    channels: (isReached: boolean): string => (isReached ? 'We kunnen u bereiken.' : 'We kunnen u nog niet bereiken.'),
    reminders: (on: boolean): string => (on ? 'Herinneringen staan aan.' : 'Herinneringen staan uit.'),
    summary: 'Er is nog niets geactiveerd.',
  },
  back: 'Vorige stap',
  decline: 'Ik blijf post op papier krijgen',
  errors: 'Dit moet u nog aanvullen',
  loading: 'We kijken of uw Berichtenbox actief is…',

  tryIntro: 'In de Berichtenbox leest u post van de overheid. Open hieronder een brief om te zien hoe dat gaat. Dit is alleen een voorbeeld: er wordt niets geactiveerd.',

  aboutIntro: 'Lees dit rustig door. Er verandert pas iets als u in de laatste stap op ‘Berichtenbox activeren’ drukt.',
  facts: {
    stops: ['Post op papier stopt, alleen waar u dat kiest', 'Kiest u een organisatie? Dan komt haar post in uw Berichtenbox en niet meer door de brievenbus. U kunt ook kiezen voor allebei. Van alle andere organisaties blijft u post op papier krijgen.'],
    legal: ['Een digitale brief telt net zo zwaar', 'In een brief kan een datum staan waarvóór u iets moet doen, zoals betalen of bezwaar maken. Die datum geldt ook als u de brief niet heeft gelezen.'],
    reached: ['U krijgt een melding als er post is', 'Met een e-mail, een sms of een melding op uw apparaat. U kiest zelf hoe.'],
    paper: ['Papier blijft altijd mogelijk', 'U kunt op elk moment terug naar papier. De eerste 14 dagen kunt u alles met één druk op de knop ongedaan maken.'],
  },

  organisationsIntro: 'We hebben niets voor u aangevinkt. Komt er later een organisatie bij? Dan blijft zij u op papier schrijven, tot u haar zelf kiest.',
  search: 'Zoek een organisatie',
  chosen: (chosen: number, all: number) => `${String(chosen)} van ${organisations(all)} gekozen`,
  found: (count: number): string => (count === 0 ? 'Geen organisatie gevonden.' : `${organisations(count)} gevonden.`),
  noneFound: 'Geen organisatie heet zo. Controleer wat u heeft getypt.',
  chooseAll: (count: number) => `Alle ${String(count)} kiezen`,
  chooseNone: 'Niets kiezen',
  alsoOnPaper: 'Stuur het ook nog op papier',
  kinds: {
    state: 'Rijksoverheid', agency: 'Uitvoering', municipality: 'Gemeenten', waterBoard: 'Waterschappen', province: 'Provincies', other: 'Andere organisaties',
  },
  organisationsLoading: 'De organisaties worden opgehaald…',
  organisationsFailed: 'We konden de organisaties niet ophalen.',
  noOrganisation: 'Kies minstens één organisatie. Wilt u dat niet? Kies dan ‘Ik blijf post op papier krijgen’.',

  channelsIntro: 'U mag meer dan één manier kiezen. We gebruiken uw adres of nummer alleen om u te laten weten dat er post is.',
  withoutNotices: 'Ik wil geen meldingen',
  withoutNoticesHint: 'U moet dan zelf vaak kijken of er post is. Een belangrijke brief die u niet leest, komt op tijd ook op papier.',
  noChannel: 'Voeg een e-mailadres of telefoonnummer toe en vul de code in. Of kies ‘Ik wil geen meldingen’.',

  disclosure: 'Wat mag er in een melding staan?',
  disclosureHint: 'Denk aan mensen die uw telefoon of e-mail ook kunnen zien.',
  disclosures: {
    nothing: 'Alleen dat er post is',
    sender: 'Ook van wie de post is',
    full: 'Ook waarover het gaat, en vóór wanneer u iets moet doen',
  },
  preview: 'Zo ziet uw melding eruit',
  previewSubject: 'Onderwerp:',
  previewFailed: 'Het voorbeeld kan nu niet worden getoond.',
  reminders: 'Wilt u een herinnering als u een brief niet leest?',
  remindersOn: 'Ja, herinner mij',
  remindersOff: 'Nee, geen herinneringen',
  afterDays: 'Hoeveel dagen nadat de brief kwam?',
  beforeDays: 'Hoeveel dagen voordat u iets moet doen?',
  days,
  noReminder: 'Kies minstens één moment voor een herinnering, of kies ‘Nee, geen herinneringen’.',
  noRemindersWithoutNotices: 'U krijgt geen meldingen, dus ook geen herinneringen. Kijk zelf geregeld of er post is.',
  extraCheck: 'Dit doen we altijd: leest u een brief met gevolgen niet? Dan sturen we hem op tijd ook op papier.',

  summaryIntro: 'Nog één keer alles op een rij. Er is nog niets geactiveerd.',
  change: 'Wijzigen',
  summaryOrganisations: 'Post in uw Berichtenbox',
  onlyDigital: 'Alleen digitaal',
  digitalAndPaper: 'Digitaal en ook op papier',
  otherwisePaper: 'Van alle andere organisaties blijft u post op papier krijgen.',
  summaryChannels: 'Meldingen',
  channelKinds: { email: 'E-mail', sms: 'Sms', push: 'Melding op dit apparaat' },
  noNotices: 'U krijgt geen meldingen. U kijkt zelf of er post is.',
  summaryReminders: 'Herinneringen',
  /** @param after numbers of days as an enumeration: "3 en 7"; empty when there are none */
  remindersWhen: (after: string, before: string) => [
    ...(after === '' ? [] : [`${dayWord(after)} nadat een brief kwam`]), ...(before === '' ? [] : [`${dayWord(before)} voordat u iets moet doen`]),
  ].join(', en ') + '.',
  noReminders: 'U krijgt geen herinneringen.',
  summaryDisclosure: 'In een melding staat',
  consequences: 'Als u op ‘Berichtenbox activeren’ drukt',
  consequenceList: (count: number) => [
    `komt post van ${organisations(count)} in uw Berichtenbox;`,
    'geldt een datum in zo’n brief ook als u hem niet heeft gelezen;',
    'kunt u dit 14 dagen lang ongedaan maken, en daarna altijd opzeggen.',
  ],
  preparing: 'We zetten uw keuzes klaar…',
  prepareFailed: 'We konden uw keuzes niet klaarzetten. Er is niets geactiveerd.',
  activating: 'Bezig met activeren…',
  activateFailed: 'Activeren is niet gelukt. Uw keuzes zijn er nog.',
  tokenInvalid: 'U was te lang op deze pagina. Er is niets geactiveerd. Kijk uw keuzes na en druk nog een keer op de knop.',

  declinedHeading: 'U blijft post op papier krijgen',
  declined: 'Er is niets veranderd. Al uw post komt op papier, zoals u gewend bent. Wat u hier koos en invulde, bewaren we niet.',
  declinedLater: 'U kunt later altijd opnieuw kijken.',
  lookAgain: (step: number): string => (step === 1 ? 'Toch nog eens kijken' : `Terug naar stap ${String(step)}`),

  activatedHeading: 'Uw Berichtenbox is nu actief',
  activated: (count: number) => `Nieuwe post van ${organisations(count)} vindt u vanaf nu in uw Berichtenbox.`,
  activeHeading: 'Uw Berichtenbox is actief',
  activeSince: (date: string) => `Actief sinds ${date}.`,
  toBox: 'Naar uw Berichtenbox',
  toPreferences: 'Instellingen wijzigen',
  undoUntil: (date: string) => `U kunt dit ongedaan maken tot en met ${date}.`,
  undoActivation: 'Activeren ongedaan maken',
  undoDeactivation: 'Opzeggen ongedaan maken',
  undoFailed: 'Ongedaan maken is niet gelukt. Er is niets veranderd.',
  undoneToActive: 'Uw Berichtenbox is weer actief, zoals voor het opzeggen.',
  undoneToInactive: 'Het activeren is ongedaan gemaakt. U krijgt uw post weer op papier.',

  checkHeading: 'Klopt dit nog?',
  check: 'We vragen dit elk half jaar. Kijk of u nog de goede organisaties kiest en of we u nog kunnen bereiken.',
  confirmRight: 'Ja, dit klopt nog',
  confirmed: 'Dank u. We vragen het over een half jaar weer.',
  confirmFailed: 'Dat is niet gelukt. Probeer het opnieuw.',

  deactivate: 'Berichtenbox opzeggen',
  deactivateHeading: 'Wilt u de Berichtenbox opzeggen?',
  deactivateList: [
    'Nieuwe post komt vanaf nu weer op papier.',
    'Brieven die al in uw Berichtenbox staan, kunt u blijven lezen.',
    'U kunt dit 14 dagen lang ongedaan maken.',
  ],
  keep: 'Berichtenbox houden',
  deactivating: 'Bezig met opzeggen…',
  deactivateFailed: 'Opzeggen is niet gelukt. Uw Berichtenbox is nog actief.',
  deactivatedHeading: 'U heeft de Berichtenbox opgezegd',
  deactivated: 'Nieuwe post komt weer op papier. Brieven die al in uw Berichtenbox staan, kunt u blijven lezen.',
  activateAgain: 'Opnieuw activeren',

  anonymousHeading: 'Post van de overheid digitaal lezen',
  anonymous: 'Log in om te kijken of de Berichtenbox iets voor u is. Door in te loggen verandert er niets: u krijgt uw post gewoon op papier.',
  withoutDigidHeading: 'Heeft u geen DigiD?',
  withoutDigid: [
    'Woont u in een ander land van Europa? Dan kunt u vaak inloggen met het inlogmiddel van dat land (eIDAS). U kiest dat op de inlogpagina.',
    'Kunt of wilt u niet digitaal? Dan hoeft u niets te doen. Uw post blijft op papier komen.',
  ],
  expiredHeading: 'U bent automatisch uitgelogd',
  expiredKept: 'Er is niets geactiveerd. Uw keuzes zijn er nog. Log in om verder te gaan waar u was.',
  expiredShared: 'Er is niets geactiveerd. Log in om verder te gaan. Omdat dit een gedeeld apparaat is, moet u misschien opnieuw kiezen.',
  loggedOutHeading: 'U bent uitgelogd',
  loggedOut: 'Uw keuzes zijn van dit apparaat gewist. Gebruikt u een computer die ook van anderen is? Sluit dan ook de browser.',
  unreachableHeading: 'We kunnen nu niet zien of uw Berichtenbox actief is',
  nothingChanged: 'Er is niets veranderd.',
  noPermissionHeading: 'U mag dit niet instellen',
  noPermission: (name: string) => `U mag de post van ${name} misschien wel lezen, maar niet kiezen hoe die komt. Dat kan ${name} zelf.`,
  missingHeading: 'U kunt de Berichtenbox hier niet activeren',
  missing: 'Deze website kan dat niet voor u regelen. Uw post blijft komen zoals u die nu krijgt.',
};

/** @see activation */
export type ActivationMessages = typeof activation;

const organisations = (count: number): string => (count === 1 ? '1 nieuwe organisatie kan' : `${String(count)} nieuwe organisaties kunnen`);
const unread = (count: number): string => (count === 1 ? '1 bericht dat u niet heeft geopend' : `${String(count)} berichten die u niet heeft geopend`);

/** What is wrong with somebody's settings: each in a sentence, with the name of the button that fixes it. */
export const notices = {
  region: 'Over uw instellingen',
  'no-channel': 'U krijgt geen melding als er een bericht is, want we weten niet waar we die heen kunnen sturen.',
  'no-channel-fix': 'E-mailadres toevoegen',
  unverified: 'U heeft een adres of nummer nog niet bevestigd. We sturen daar nog geen meldingen heen.',
  'unverified-fix': 'Nu bevestigen',
  'address-failing': 'Onze meldingen komen niet goed bij u aan.',
  'address-failing-fix': 'Controleren',
  'no-reminder': 'U krijgt geen herinnering als u een bericht niet opent. Zo kunt u iets belangrijks missen.',
  'no-reminder-fix': 'Herinneringen aanzetten',
  dormant: (count: number) => `U bent hier lang niet geweest. Er ${count === 1 ? 'staat' : 'staan'} ${unread(count)}.`,
  'dormant-fix': 'Ongelezen berichten bekijken',
  'mandate-ending': (date: string) => `Een machtiging stopt op ${date}.`,
  'mandate-ending-fix': 'Machtigingen bekijken',
  check: 'U heeft uw instellingen een half jaar niet bekeken. Klopt alles nog?',
  'check-fix': 'Ja, alles klopt',
  'check-look': 'Instellingen bekijken',
  checked: 'Bedankt. Over een half jaar vragen we het weer.',
  'new-organisations': (count: number) => `${organisations(count)} u ook digitaal post sturen. Nu krijgt u die nog op papier.`,
  'new-organisations-fix': 'Organisaties bekijken',
  more: (count: number) => `Nog ${String(count)}`,
  moreHint: (count: number) => (count === 1 ? 'Hierna is er nog 1 melding over uw instellingen.' : `Hierna zijn er nog ${String(count)} meldingen over uw instellingen.`),
  dismiss: 'Sluiten',
  reason: 'Waarom sluit u dit?',
  reasons: { 'not-needed': 'Ik heb dit niet nodig', later: 'Ik doe dit later', other: 'Om iets anders' },
  keep: 'Toch laten staan',
  dismissed: 'U ziet dit nu niet meer.',
  dismissedLater: 'U ziet dit nu niet. Later laten we het u weer zien.',
  loadFailed: 'We kunnen nu niet zien of uw instellingen kloppen.',
  actFailed: 'Dat is niet gelukt.',
};

/** @see notices */
export type NoticesMessages = typeof notices;

import type { KeyMode, MailboxAction, MemoryOnlyReason, WaitingAction } from '@berichtenbox/client';

const actions = (count: number): string => (count === 1 ? '1 actie' : `${String(count)} acties`);

const loggingOut = 'Logt u uit? Dan halen we alles weg van dit apparaat. Uw berichten blijven in uw Berichtenbox staan.';

/** What is kept by each way of keeping messages, and what that means. */
const consequences: Readonly<Record<KeyMode, readonly string[]>> = {
  session: ['U kunt uw berichten lezen als het internet even wegvalt, zolang u bent ingelogd.', 'De berichten staan versleuteld op dit apparaat. Zonder in te loggen zijn ze niet te lezen.', loggingOut],
  passkey: [
    'U kunt uw berichten lezen zonder internet.', 'De berichten staan versleuteld op dit apparaat. U opent ze met uw vinger, uw gezicht of de code van dit apparaat.',
    'Uw apparaat vraagt of u daarvoor een passkey wilt maken.', loggingOut,
  ],
  device: [
    'U kunt uw berichten lezen zonder internet, tot 7 dagen nadat u voor het laatst was ingelogd.',
    'Let op: wie dit apparaat kan gebruiken, kan uw berichten lezen. Ook zonder in te loggen.', 'Doe dit alleen als dit apparaat van u alleen is en een code of wachtwoord heeft.', loggingOut,
  ],
};

/** Why nothing is kept on this device. */
const reasons: Readonly<Record<MemoryOnlyReason, string>> = {
  'newer-version': 'Er is een nieuwe versie van deze pagina. Laad de pagina opnieuw.',
  blocked: 'Een ander tabblad houdt het tegen. Sluit andere tabbladen van deze website en laad de pagina opnieuw.',
  denied: 'Deze browser bewaart hier niets. Dat komt door een privévenster of door een instelling van uw browser.',
  locked: 'De berichten op dit apparaat zijn niet geopend. Probeer het opnieuw.',
  full: 'Dit apparaat is vol. Maak ruimte vrij en probeer het opnieuw.',
  damaged: 'Wat hier was bewaard, was beschadigd. We hebben het weggehaald. Uw berichten zelf zijn niet weg.',
  ended: 'Wat hier was bewaard, is weggehaald in een ander tabblad of door uw browser.',
};

const waitsFor: Readonly<Record<WaitingAction['waitsFor'], string>> = {
  network: 'Er is geen internet.',
  server: 'De website of de organisatie kan het nu niet verwerken.',
  login: 'U moet eerst opnieuw inloggen.',
};

const done: Readonly<Record<MailboxAction, string>> = {
  'mark-read': 'Markeren als gelezen', 'mark-unread': 'Markeren als ongelezen', 'mark-handled': 'Markeren als afgehandeld', 'mark-unhandled': 'Markeren als niet afgehandeld',
  move: 'Verplaatsen', bin: 'Naar de prullenbak', restore: 'Terugzetten', purge: 'Definitief verwijderen',
};

/** What is said of a box without a network, and of keeping messages on a device. */
export const offline = {
  heading: 'Op dit apparaat',
  keep: 'Bewaar op dit apparaat',
  on: 'Aan',
  off: 'Uit',
  consequences,
  turningOn: 'Wordt aangezet…',
  turnedOn: 'Uw berichten worden op dit apparaat bewaard.',
  turnedOff: 'Uw berichten zijn weggehaald van dit apparaat.',
  notTurnedOn: 'Bewaren op dit apparaat is niet gelukt.',
  noPasskey: 'U heeft niet bevestigd dat u het bent, of dit apparaat kan dit niet. Er is niets bewaard.',
  withoutPasskey: 'Bewaren zonder passkey',
  unsentOff: (count: number): string => `Zet u dit uit? Dan ${count === 1 ? 'gaat' : 'gaan'} ook ${actions(count)} verloren die nog niet ${count === 1 ? 'is' : 'zijn'} verstuurd.`,
  turnOffAnyway: 'Toch uitzetten',
  reasons,
  noRoom: 'Er is te weinig ruimte op dit apparaat. Niet alles is bewaard. Uw berichten staan wel in uw Berichtenbox.',
  lostActs: (count: number): string =>
    `${actions(count)} die u zonder internet deed, konden we niet meer lezen. ${count === 1 ? 'Die is' : 'Die zijn'} niet verstuurd. Kijk na of alles staat zoals u wilt.`,
  impossible: 'Op dit apparaat kan dat niet. Uw berichten zijn alleen te lezen met internet.',

  offer: 'U kunt uw berichten ook lezen zonder internet.',
  offerMore: 'Lees hoe dat werkt',
  done: 'Klaar',
  offerNo: 'Nee, bedankt',

  locked: 'U heeft berichten bewaard op dit apparaat.',
  unlock: 'Berichten openen',
  unlockFailed: 'Openen is niet gelukt. Bevestig met uw vinger, uw gezicht of de code van dit apparaat dat u het bent.',
  unlocked: 'De berichten op dit apparaat zijn geopend.',
  coldHeading: 'Er is geen internet',
  coldHint: 'U kunt de berichten lezen die op dit apparaat staan. Bevestig met uw vinger, uw gezicht of de code van dit apparaat dat u het bent.',
  coldFailed: 'Lukt het niet? Uw berichten zijn niet weg. U leest ze weer zodra er internet is.',
  purpose: 'Berichten op dit apparaat',

  /** `when` is "vandaag om 14:02" or "3 maart 2026 om 09:14". */
  asOf: (when: string): string => `U bent offline. U ziet uw berichten zoals ze waren: ${when}.`,
  away: 'U bent offline.',
  back: 'U bent weer online.',
  refreshedAt: (when: string): string => `Bijgewerkt ${when}`,
  at: (day: string, time: string): string => `${day} om ${time}`,
  fileHere: 'Op dit apparaat',
  fileNotHere: 'Deze bijlage staat niet op dit apparaat. U kunt hem openen zodra er weer internet is.',
  later: 'Dit kan pas als er weer internet is.',
  channelsLater: 'Adressen toevoegen, bevestigen of verwijderen kan pas als er weer internet is.',
  letterNotHere: 'Dit bericht staat niet op dit apparaat',
  letterNotHereHint: 'Zodra er weer internet is, ziet u het hier. U hoeft daar niets voor te doen.',
  searchedHere: 'We hebben alleen gezocht in de berichten op dit apparaat',
  notHere: 'Nieuwe berichten ophalen, alle berichten downloaden en antwoorden met bestanden kan pas als er weer internet is.',

  othersLater: 'U ziet nu alleen uw eigen berichten. De post die u voor anderen regelt, ziet u weer als er internet is.',

  waits: 'Wacht op verzending',
  waiting: (count: number): string => `Wacht op verzending (${String(count)})`,
  waitsFor,
  byItself: 'Het gaat vanzelf zodra het kan.',
  since: (when: string): string => `Sinds ${when}`,
  action: done,
  messages: (count: number): string => (count === 1 ? '1 bericht' : `${String(count)} berichten`),
  sendNow: 'Nu versturen',
  sending: 'We proberen het nu te versturen.',
  allSent: 'Alles is verstuurd.',
  stillWaiting: (count: number): string => `Het is nog niet gelukt. ${actions(count)} ${count === 1 ? 'wacht' : 'wachten'} nog.`,
  takenBack: (what: string): string => `${what} is ongedaan gemaakt.`,
  notDone: (count: number): string => `Niet uitgevoerd (${String(count)})`,
  discard: 'Laat maar',
  see: 'Bekijk het bericht',

  logoutTitle: (count: number): string => `${actions(count)} ${count === 1 ? 'is' : 'zijn'} nog niet verstuurd`,
  logoutReplies: 'Er is ook een antwoord dat nog niet is bewaard.',
  logoutBody: 'Logt u nu uit? Dan gaat dat verloren.',
  stay: 'Blijf ingelogd',
  logoutAnyway: 'Toch uitloggen',
};

/** @see offline */
export type OfflineMessages = typeof offline;

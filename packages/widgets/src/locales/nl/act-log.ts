import type { Act } from '@berichtenbox/client';

const messages = (count: number): string => (count === 1 ? 'een bericht' : `${String(count)} berichten`);
/** `what` is "een bericht van RDW"; `from` is " van RDW" or nothing. */
type Said = (what: string, from: string) => string;

/** What somebody did, after their name. */
const done: Readonly<Record<Act, Said>> = {
  switched: () => 'ging uw post bekijken', 'overview-viewed': () => 'zag in het overzicht of er iets moest gebeuren', 'messages-retrieved': (_, from) => `haalde nieuwe berichten op${from}`,
  'list-viewed': (_, from) => `bekeek de lijst met berichten${from}`, searched: () => 'zocht in uw berichten', 'message-read': (what) => `las ${what}`,
  'attachment-opened': (what) => `opende een bijlage bij ${what}`, 'message-changed': (what) => `verplaatste of markeerde ${what}`, 'message-binned': (what) => `gooide ${what} weg`,
  'message-purged': (what) => `verwijderde ${what} voor altijd`, 'reply-viewed': (what) => `bekeek het antwoord op ${what}`, 'draft-saved': (what) => `bewaarde een concept bij ${what}`,
  'draft-discarded': (what) => `gooide een concept weg bij ${what}`, 'file-added': (what) => `voegde een bestand toe bij ${what}`, 'file-viewed': (what) => `bekeek een bestand bij ${what}`,
  'file-removed': (what) => `verwijderde een bestand bij ${what}`, 'reply-sent': (what) => `stuurde een antwoord op ${what}`, 'everything-exported': () => 'bewaarde al uw berichten in een bestand',
  'size-viewed': () => 'bekeek hoeveel berichten u heeft', 'device-key-fetched': () => 'haalde de sleutel op om uw berichten op een apparaat te bewaren of te lezen', 'activation-viewed': () => 'bekeek of uw Berichtenbox aan staat', activated: () => 'zette uw Berichtenbox aan', deactivated: () => 'zette uw Berichtenbox uit',
  'activation-changed': () => 'veranderde uw keuze voor digitaal of papier', 'preferences-viewed': () => 'bekeek uw instellingen', 'preferences-changed': () => 'veranderde uw instellingen',
  'address-added': () => 'voegde een adres voor meldingen toe', 'address-confirmed': () => 'bevestigde een adres voor meldingen', 'address-removed': () => 'verwijderde een adres voor meldingen',
  'notices-viewed': () => 'bekeek wat er mis is met uw instellingen', 'notice-dismissed': () => 'sloot een waarschuwing over uw instellingen', 'mandate-given': () => 'gaf een machtiging',
  'mandate-accepted': () => 'nam de machtiging aan', 'mandate-changed': () => 'veranderde de machtiging', 'mandate-ended': () => 'stopte de machtiging', other: () => 'deed iets anders',
};

/** The same for who tried and was refused, after "Name wilde". */
const wanted: Readonly<Record<Act, Said>> = {
  switched: () => 'uw post bekijken', 'overview-viewed': () => 'zien of er iets moest gebeuren', 'messages-retrieved': (_, from) => `nieuwe berichten ophalen${from}`,
  'list-viewed': (_, from) => `de lijst met berichten bekijken${from}`, searched: () => 'in uw berichten zoeken', 'message-read': (what) => `${what} lezen`,
  'attachment-opened': (what) => `een bijlage openen bij ${what}`, 'message-changed': (what) => `${what} verplaatsen of markeren`, 'message-binned': (what) => `${what} weggooien`,
  'message-purged': (what) => `${what} voor altijd verwijderen`, 'reply-viewed': (what) => `het antwoord bekijken op ${what}`, 'draft-saved': (what) => `een concept bewaren bij ${what}`,
  'draft-discarded': (what) => `een concept weggooien bij ${what}`, 'file-added': (what) => `een bestand toevoegen bij ${what}`, 'file-viewed': (what) => `een bestand bekijken bij ${what}`,
  'file-removed': (what) => `een bestand verwijderen bij ${what}`, 'reply-sent': (what) => `een antwoord sturen op ${what}`, 'everything-exported': () => 'al uw berichten bewaren in een bestand',
  'size-viewed': () => 'zien hoeveel berichten u heeft', 'device-key-fetched': () => 'de sleutel ophalen om uw berichten op een apparaat te bewaren of te lezen', 'activation-viewed': () => 'zien of uw Berichtenbox aan staat', activated: () => 'uw Berichtenbox aanzetten', deactivated: () => 'uw Berichtenbox uitzetten',
  'activation-changed': () => 'uw keuze voor digitaal of papier veranderen', 'preferences-viewed': () => 'uw instellingen bekijken', 'preferences-changed': () => 'uw instellingen veranderen',
  'address-added': () => 'een adres voor meldingen toevoegen', 'address-confirmed': () => 'een adres voor meldingen bevestigen', 'address-removed': () => 'een adres voor meldingen verwijderen',
  'notices-viewed': () => 'zien wat er mis is met uw instellingen', 'notice-dismissed': () => 'een waarschuwing over uw instellingen sluiten', 'mandate-given': () => 'een machtiging geven',
  'mandate-accepted': () => 'de machtiging aannemen', 'mandate-changed': () => 'de machtiging veranderen', 'mandate-ended': () => 'de machtiging stoppen', other: () => 'iets anders doen',
};

/** What the log of what representatives saw and did says. */
export const actLog = {
  heading: 'Wat is er gezien en gedaan',
  intro: 'Hier staat wat anderen namens u hebben bekeken en gedaan. Van berichten ziet u alleen van wie ze zijn.',
  loading: 'Het logboek wordt opgehaald…',
  loadFailed: 'Het logboek is nu niet te zien.',
  none: 'Niemand heeft namens u iets bekeken of gedaan.',
  person: 'Van wie',
  everybody: 'Iedereen',
  personSince: (name: string, date: string): string => `${name}, sinds ${date}`,
  lines: (count: number): string => (count === 1 ? '1 regel' : `${String(count)} regels`),
  self: 'U',
  register: 'Het register van de rechtbank',
  what: (count: number, sender: string | undefined): string => `${messages(count)}${sender === undefined ? '' : ` van ${sender}`}`,
  from: (sender: string): string => ` van ${sender}`,
  done: (name: string, act: Act, what: string, from: string): string => `${name} ${done[act](what, from)}.`,
  refused: (name: string, act: Act, what: string, from: string): string => `${name} wilde ${wanted[act](what, from)}. Dat mocht niet.`,
  refusedMark: 'Geweigerd',
  times: (count: number): string => `${String(count)} keer`,
  between: (from: string, to: string): string => `${from} tot ${to}`,
  toMessage: 'Bekijk het bericht',
  toMessageOf: (day: string, time: string): string => ` van ${day}, ${time}`,
  showMore: 'Toon meer',
  showingMore: 'Wordt opgehaald…',
  more: (count: number): string => (count === 1 ? '1 regel erbij.' : `${String(count)} regels erbij.`),
  moreFailed: 'Oudere regels zijn nu niet op te halen.',
};

/** @see actLog */
export type ActLogMessages = typeof actLog;

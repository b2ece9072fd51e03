/** One message of the mailbox that every contender shows. */
export interface BenchMessage {
  readonly id: string;
  readonly sender: Organisation;
  readonly subject: string;
  readonly publishedAt: string;
  readonly attachmentCount: number;
  readonly unread: boolean;
  readonly archived: boolean;
  readonly body: string;
}

/** Who sends messages. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
}

/** A search whose first letter is in every message, so that its last one makes the whole mailbox a handful. */
export const query = 'ex';
/** How many messages have the query in subject, sender or body: fewer than the server's most. */
export const hitCount = 15;

const names = [
  'Belastingdienst', 'RDW', 'Sociale Verzekeringsbank', 'UWV', 'DUO', 'CAK', 'CJIB', 'Kadaster', 'Gemeente Voorbeeldstad', 'Gemeente ’s-Hertogenbosch',
  'Waterschap Aa en Maas', 'Waterschap Hollandse Delta', 'Provincie Noord-Brabant', 'Immigratie- en Naturalisatiedienst', 'Centraal Bureau Rijvaardigheidsbewijzen',
  'Regionale Belasting Groep', 'Belastingsamenwerking West-Brabant', 'Pensioenfonds Zorg en Welzijn', 'Huurcommissie', 'Kamer van Koophandel',
  'Raad voor de Kinderbescherming', 'Nationale ombudsman', 'Omgevingsdienst Brabant Noord',
];

/** Every organisation; the last one is found by its name. */
export const organisations: readonly Organisation[] = [...names, 'Examenbureau Techniek']
  .map((name, index) => ({ id: `00000001${String(1_001_299_992 + index)}`.padEnd(20, '0'), name }));
const rareSender = organisations[names.length]!;

const subjects = [
  'Uw aanslag gemeentelijke belastingen', 'Uw voorlopige aanslag inkomstenbelasting', 'Uw rijbewijs verloopt', 'Uw betaalspecificatie AOW',
  'Besluit op uw aanvraag voor een parkeervergunning', 'Uitnodiging voor een gesprek over uw uitkering', 'Herinnering: u moet nog betalen', 'Wij hebben uw bezwaarschrift ontvangen',
  'Jaaropgave', 'Uw afspraak bij de burgerzaken is bevestigd', 'Verlenging van uw gehandicaptenparkeerkaart', 'Kennisgeving verwerking van uw verhuizing',
];

const sentences = [
  'Wij hebben uw aanvraag ontvangen en in goede orde bekeken.', 'U hoeft op dit moment niets te doen.', 'Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken bezwaar maken.',
  'Het bedrag staat binnen tien werkdagen op uw rekening.', 'Bewaar deze brief goed; u kunt hem later nodig hebben.', 'Op onze website leest u hoe wij met uw gegevens omgaan.',
  'Heeft u vragen? Bel ons dan op werkdagen tussen negen en vijf uur.', 'Houd uw burgerservicenummer bij de hand als u belt.', 'Zijn uw gegevens veranderd? Geef dat dan aan ons door.',
];

const bodyLength = 4000;
const newest = Date.UTC(2026, 2, 1, 10);
const apartMs = 37 * 60_000;

/** Letters of a mailbox, newest first: `count` in the inbox, and a twentieth of that in the archive. */
export function makeMessages(count: number): readonly BenchMessage[] {
  const hits = new Map<number, number>();
  for (let hit = 0; hit < Math.min(hitCount, count); hit += 1) hits.set(Math.floor((hit * count) / hitCount), hit);
  const archive = Math.ceil(count / 20);
  return Array.from({ length: count + archive }, (_, index) => makeMessage(index, hits.get(index), index >= count));
}

/** Whether a person who searches for these words expects this message. */
export function isHit({ subject, sender, body }: BenchMessage, words: string): boolean {
  return `${subject}\n${sender.name}\n${body}`.toLowerCase().includes(words.toLowerCase());
}

/** Of three hits one has the query in its subject, one in its sender and one in its body. */
function makeMessage(index: number, hit: number | undefined, archived: boolean): BenchMessage {
  const kind = hit === undefined ? undefined : ['subject', 'sender', 'body'][hit % 3];
  const about = kind === 'subject' ? 'Uitslag van uw examen' : pick(subjects, index * 7);
  return {
    id: `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
    sender: kind === 'sender' ? rareSender : pick(organisations, index % names.length),
    subject: `${about}, kenmerk 2026-${String(index).padStart(6, '0')}`,
    publishedAt: new Date(newest - index * apartMs).toISOString(),
    attachmentCount: index % 3 === 0 ? 1 + (index % 2) : 0,
    unread: index % 4 === 0,
    archived,
    body: makeBody(index, kind === 'body' ? 'U heeft zich voor een examen aangemeld. ' : ''),
  };
}

function makeBody(index: number, start: string): string {
  let body = start;
  for (let line = index; body.length < bodyLength; line += 1) body += `${pick(sentences, line)}${line % 5 === 0 ? '\n\n' : ' '}`;
  return `${body}Kenmerk ${index}.`;
}

function pick<T>(values: readonly T[], index: number): T {
  return values[index % values.length] as T;
}

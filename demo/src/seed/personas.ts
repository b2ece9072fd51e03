/** A number by which government knows somebody; what letters are addressed to. */
export interface DemoIdentity {
  readonly type: 'BSN' | 'KVK';
  /** 9 digits that pass the eleven-test (BSN) or 8 digits (KVK); only numbers nobody has. */
  readonly value: string;
}

/** Somebody one can log in as in the demo. */
export interface DemoPersona {
  readonly key: string;
  /** As the portal greets them. */
  readonly name: string;
  /** One sentence for the page where one chooses who to be. */
  readonly description: string;
  readonly identity: DemoIdentity;
}

/** The people and companies of the demo. The last three are the recipients in the ministry's own test file; their boxes begin empty. */
export const personas = [
  {
    key: 'koen', name: 'Koen Bakker', identity: { type: 'BSN', value: '999990019' },
    description: '35 jaar. Kijkt bijna nooit in zijn berichtenbox en heeft daardoor een boete gekregen.',
  },
  {
    key: 'corry', name: 'Corry Jansen', identity: { type: 'BSN', value: '999993318' },
    description: '70 jaar. Krijgt haar post op papier en heeft de berichtenbox niet geactiveerd.',
  },
  {
    key: 'piet', name: 'Piet Visser', identity: { type: 'BSN', value: '999993331' },
    description: '43 jaar. Is bewindvoerder en heeft ook zelf een berichtenbox.',
  },
  {
    key: 'maya', name: 'Maya Fernandes', identity: { type: 'BSN', value: '999993343' },
    description: '29 jaar. Woont sinds kort in Nederland en leest liever Engels.',
  },
  {
    key: 'hans', name: 'Hans Mulder', identity: { type: 'BSN', value: '999993355' },
    description: '58 jaar. Vindt lezen moeilijk en is zijn baan kwijt.',
  },
  {
    key: 'pietersen', name: 'J. Pietersen', identity: { type: 'BSN', value: '999993653' },
    description: 'Ontvanger in het testbestand van het ministerie.',
  },
  {
    key: 'vroegevogel', name: 'Bakkerij De Vroege Vogel', identity: { type: 'BSN', value: '999996666' },
    description: 'Eenmanszaak in het testbestand van het ministerie.',
  },
  {
    key: 'vandijk', name: 'Garage Van Dijk B.V.', identity: { type: 'KVK', value: '12345678' },
    description: 'Bedrijf in het testbestand van het ministerie.',
  },
] as const satisfies readonly DemoPersona[];

/** Short name of a persona; the value of `data-persona` on the login page. */
export type PersonaKey = (typeof personas)[number]['key'];

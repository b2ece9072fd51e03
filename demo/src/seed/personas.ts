/** A number by which government knows somebody; what letters are addressed to. */
export interface DemoIdentity {
  readonly type: 'BSN' | 'KVK';
  /** 9 digits that pass the eleven-test (BSN) or 8 digits (KVK); only numbers nobody has. */
  readonly value: string;
}

/** Somebody with a mailbox in the demo. */
export interface DemoPerson {
  readonly key: string;
  /** As the portal greets them. */
  readonly name: string;
  readonly identity: DemoIdentity;
}

/** Somebody one can log in as in the demo. */
export interface DemoPersona extends DemoPerson {
  /** Under which heading they stand there. */
  readonly group: 'people' | 'clients' | 'test-file';
  /** One sentence for the page where one chooses who to be. */
  readonly description: string;
}

/** The people and companies of the demo. The last three are the recipients in the ministry's own test file; their boxes begin empty. */
export const personas = [
  {
    key: 'koen', group: 'people', name: 'Koen Bakker', identity: { type: 'BSN', value: '999990019' },
    description: '35 jaar. Kijkt bijna nooit in zijn berichtenbox en heeft daardoor een boete gekregen.',
  },
  {
    key: 'corry', group: 'people', name: 'Corry Jansen', identity: { type: 'BSN', value: '999993318' },
    description: '70 jaar. Krijgt haar post op papier en heeft de berichtenbox niet geactiveerd.',
  },
  {
    key: 'piet', group: 'people', name: 'Piet Visser', identity: { type: 'BSN', value: '999993331' },
    description: '43 jaar. Is bewindvoerder van tien mensen en heeft ook zelf een berichtenbox.',
  },
  {
    key: 'maya', group: 'people', name: 'Maya Fernandes', identity: { type: 'BSN', value: '999993343' },
    description: '29 jaar. Woont sinds kort in Nederland en leest liever Engels.',
  },
  {
    key: 'hans', group: 'people', name: 'Hans Mulder', identity: { type: 'BSN', value: '999993355' },
    description: '58 jaar. Vindt lezen moeilijk en is zijn baan kwijt.',
  },
  {
    key: 'els', group: 'people', name: 'Els Jansen', identity: { type: 'BSN', value: '999991024' },
    description: '44 jaar. Dochter van Corry. Helpt haar oom Hans met zijn post en werkt bij Garage Van Dijk.',
  },
  {
    key: 'fatima', group: 'clients', name: 'Fatima El Amrani', identity: { type: 'BSN', value: '999991012' },
    description: '36 jaar. Heeft schulden; Piet is haar bewindvoerder. Zij ziet wat hij voor haar doet.',
  },
  {
    key: 'henk', group: 'clients', name: 'Henk Dijkstra', identity: { type: 'BSN', value: '999991036' },
    description: '67 jaar. Woont begeleid; Piet is zijn mentor en leest alleen zijn post over zorg.',
  },
  {
    key: 'pietersen', group: 'test-file', name: 'J. Pietersen', identity: { type: 'BSN', value: '999993653' },
    description: 'Ontvanger in het testbestand van het ministerie.',
  },
  {
    key: 'vroegevogel', group: 'test-file', name: 'Bakkerij De Vroege Vogel', identity: { type: 'BSN', value: '999996666' },
    description: 'Eenmanszaak in het testbestand van het ministerie.',
  },
  {
    key: 'vandijk', group: 'test-file', name: 'Garage Van Dijk B.V.', identity: { type: 'KVK', value: '12345678' },
    description: 'Bedrijf in het testbestand van het ministerie.',
  },
] as const satisfies readonly DemoPersona[];

/** Short name of a persona; the value of `data-persona` on the login page. */
export type PersonaKey = (typeof personas)[number]['key'];

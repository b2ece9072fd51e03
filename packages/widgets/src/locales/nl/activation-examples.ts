/** Made-up letters to try the box with, before anything is decided. The dates are written out by the one who shows them. */
export const activationExamples = {
  label: 'Voorbeeld',
  heading: 'Een Berichtenbox om te proberen',
  explanation: 'Deze brieven zijn verzonnen. Ze zijn niet van u. Wat u hier doet, verandert niets.',
  list: 'Voorbeeldbrieven',
  back: 'Terug naar de voorbeeldbrieven',
  todoHeading: 'Dit moet u doen',
  done: 'Ik heb dit gedaan',
  isDone: 'U heeft dit gedaan.',
  notDone: 'Toch niet gedaan',
  opened: (subject: string) => `Voorbeeldbrief geopend: ${subject}`,
  letters: [
    {
      sender: 'Gemeente Voorbeeldstad',
      subject: 'Uw aanslag afvalstoffenheffing',
      todo: (deadline: string) => `Betalen vóór ${deadline}`,
      body: (deadline: string) => [
        'Beste mevrouw De Boer,',
        `U betaalt € 84,50 voor het ophalen van uw afval. Betaal vóór ${deadline}.`,
        'Bent u het niet eens met dit bedrag? Dan kunt u bezwaar maken. Onderaan de brief leest u hoe dat gaat.',
        'Met vriendelijke groet,\nGemeente Voorbeeldstad',
      ],
    },
    {
      sender: 'RDW',
      subject: 'Uw rijbewijs verloopt',
      todo: (deadline: string) => `Nieuw rijbewijs aanvragen vóór ${deadline}`,
      body: (deadline: string) => [
        'Beste mevrouw De Boer,',
        `Uw rijbewijs is geldig tot ${deadline}. Vraag voor die dag een nieuw rijbewijs aan bij uw gemeente.`,
        'Met vriendelijke groet,\nRDW',
      ],
    },
    {
      sender: 'Waterschap Meer en Polder',
      subject: 'Wij werken aan de dijk bij u in de buurt',
      todo: undefined,
      body: () => [
        'Beste mevrouw De Boer,',
        'Volgende maand maken wij de dijk in uw buurt sterker. Het fietspad op de dijk is dan drie weken dicht.',
        'U hoeft niets te doen.',
        'Met vriendelijke groet,\nWaterschap Meer en Polder',
      ],
    },
  ],
};

/** @see activationExamples */
export type ActivationExampleMessages = Omit<typeof activationExamples, 'letters'> & {
  readonly letters: readonly {
    readonly sender: string;
    readonly subject: string;
    /** Absent when there is nothing to do. */
    readonly todo: ((deadline: string) => string) | undefined;
    readonly body: (deadline: string) => readonly string[];
  }[];
};

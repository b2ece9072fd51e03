import type { LetterTemplate } from './letter.js';

/** What is confirmed at once, so that something has always come in today. */
export const appointments = [
  {
    key: 'afspraak-bevestigd', sender: 'voorbeeldstad', published: { minutesAgo: 96 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Uw afspraak op ${at.nextWeekday(8, 4)}`,
      metadata: { messageType: 'invitation', actionPrompt: 'receive-information', safeTitle: 'Uw afspraak bij de gemeente' },
      explanation: { reason: 'U heeft op onze website een afspraak gemaakt.' },
      text: `
        U heeft een afspraak gemaakt bij de gemeente. Hieronder leest u wanneer u komt en wat u meeneemt.

        | Wanneer | ${at.nextWeekday(8, 4)}, 14.20 uur |
        | Waar | Stadhuis, Raadhuisplein 1, loket 4 |
        | Waarvoor | Ophalen van uw uittreksel |

        ## Wat moet u doen?
        Neem een geldig identiteitsbewijs mee. Kom vijf minuten van tevoren en meld u bij de zuil in de hal.

        ## Kunt u niet komen?
        Verzet of annuleer uw afspraak in Mijn omgeving. Dat kan tot een dag van tevoren. Bellen mag ook: 14 0123.`,
    }),
  },
] as const satisfies readonly LetterTemplate[];

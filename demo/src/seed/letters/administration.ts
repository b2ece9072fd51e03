import type { LetterTemplate } from './letter.js';
import { euro } from './occasion.js';
import { asking, informing } from './purposes.js';

/** For a court-appointed administrator of other people's property. */
export const administration = [
  {
    key: 'rekening-en-verantwoording', sender: 'rechtspraak', published: { daysAgo: 14 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Dien vóór ${at.date(45)} uw rekening en verantwoording in`,
      metadata: { ...asking, importance: 'high', deadline: at.day(44), caseReference: at.caseReference('bewind'), replyAllowed: true },
      explanation: {
        actionText: 'Dien voor elke cliënt de rekening en verantwoording in.',
        consequence: 'De kantonrechter roept u op om uitleg te geven.',
        reason: 'U bent door de rechter benoemd als bewindvoerder.',
      },
      rich: true,
      text: `
        U bent bewindvoerder. Elk jaar laat u ons zien wat u met het geld van uw cliënten heeft gedaan.

        | Periode | 1 januari tot en met 31 december ${at.year - 1} |
        | Indienen vóór | ${at.date(45)} |

        ## Wat moet u doen?
        - Vul voor elke cliënt het formulier in.
        - Voeg de bankafschriften toe.
        - Laat uw cliënt tekenen, als dat kan.

        ## Wat als het niet op tijd lukt?
        Vraag dan vóór ${at.date(30)} om uitstel. Doet u niets? Dan roept de kantonrechter u op.`,
      documents: [{ fileName: 'Toelichting rekening en verantwoording.pdf', title: 'Toelichting bij de rekening en verantwoording' }],
    }),
  },
  {
    key: 'beloning-bewindvoerder', sender: 'rechtspraak', published: { daysAgo: 58 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: `Uw beloning als bewindvoerder in ${at.year}`,
      metadata: { ...informing, legalEffect: true, caseReference: at.caseReference('bewind'), replyAllowed: true },
      explanation: { reason: 'U bent door de rechter benoemd als bewindvoerder.' },
      text: `
        De kantonrechter heeft uw beloning vastgesteld. Die geldt voor elke cliënt met een standaardbewind.

        | Jaarbeloning zonder btw | ${euro(133900)} |
        | Eenmalig bij de start | ${euro(75600)} |

        ## Wat moet u doen?
        Breng het bedrag in twaalf delen in rekening bij uw cliënt. Vermeld het in uw rekening en verantwoording.`,
    }),
  },
  {
    key: 'kwaliteitsonderzoek', sender: 'rechtspraak', published: { daysAgo: 240 }, read: true, place: 'archive',
    write: (at) => ({
      subject: 'U voldoet aan de eisen voor bewindvoerders',
      metadata: { ...informing, legalEffect: true, delivery: { mode: 'also-on-paper' } },
      text: `
        Het Landelijk Kwaliteitsbureau heeft uw kantoor onderzocht. U voldoet aan de eisen. U kunt dus nieuwe cliënten aannemen.

        Het volgende onderzoek is in ${at.year + 1}. U krijgt daarover in ${at.month(300)} bericht.`,
      documents: [{ fileName: 'Besluit kwaliteitsonderzoek.pdf', title: 'Besluit kwaliteitsonderzoek bewindvoerders' }],
    }),
  },
] as const satisfies readonly LetterTemplate[];

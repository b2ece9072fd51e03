import type { LetterTemplate } from './letter.js';
import { euro } from './occasion.js';
import { informing } from './purposes.js';

/** Care, support and health. */
export const care = [
  {
    key: 'eigen-bijdrage', sender: 'cak', published: { daysAgo: 131 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: `Uw eigen bijdrage is ${euro(2180)} per maand`,
      metadata: { ...informing, legalEffect: true, caseReference: at.caseReference('wmo'), safeTitle: 'Bericht van het CAK' },
      explanation: { reason: 'U krijgt hulp via de Wmo.' },
      text: `
        U krijgt hulp via de Wmo. Daarvoor betaalt u een eigen bijdrage. Dat is een vast bedrag per maand.

        | Hulp | Hulp bij het huishouden |
        | Vanaf | ${at.date(-12)} |
        | Bedrag per maand | ${euro(2180)} |

        ## Wat moet u doen?
        U krijgt elke maand een rekening. Betaal die binnen dertig dagen. U kunt ook kiezen voor automatische incasso.

        ## Stopt de hulp?
        Geef dat door aan uw gemeente. Dan stopt ook de eigen bijdrage.`,
    }),
  },
  {
    key: 'eigen-bijdrage-rekening', sender: 'cak', published: { daysAgo: 22 }, read: true, place: 'inbox', handled: true,
    write: (at) => ({
      subject: `Rekening eigen bijdrage ${at.month(-22)}: ${euro(2180)}`,
      metadata: {
        messageType: 'payment-request', actionPrompt: 'pay', deadline: at.day(29),
        payment: { amountCents: 2180, url: 'https://www.cak.example/betalen' },
        caseReference: at.caseReference('wmo'), safeTitle: 'Bericht van het CAK',
      },
      explanation: {
        actionText: 'Betaal de rekening.',
        consequence: 'U krijgt een herinnering en daarna een aanmaning.',
        reason: 'U krijgt hulp via de Wmo.',
      },
      text: `
        Dit is uw rekening voor hulp bij het huishouden.

        | Maand | ${at.month(-22)} |
        | Te betalen | ${euro(2180)} |
        | Betalen vóór | ${at.date(30)} |

        ## Wat moet u doen?
        Betaal ${euro(2180)} vóór ${at.date(30)}. Maak het bedrag over naar NL00 VBLD 0444 3333 22.

        ## Kunt u niet betalen?
        Bel ons dan zo snel mogelijk. Wij zoeken samen een oplossing.`,
      documents: [{ fileName: 'Rekening eigen bijdrage.pdf', title: 'Rekening eigen bijdrage Wmo' }],
    }),
  },
  {
    key: 'vaccinatie-kind', sender: 'ggd', published: { daysAgo: 13 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Uitnodiging: vaccinatie voor Noor op ${at.nextWeekday(18, 4)}`,
      metadata: { messageType: 'invitation', actionPrompt: 'receive-information', safeTitle: 'Uitnodiging van de GGD' },
      explanation: { reason: 'Uw kind is aan de beurt voor een vaccinatie.' },
      text: `
        Uw dochter Noor kan een gratis vaccinatie krijgen tegen bof, mazelen en rodehond.

        | Wanneer | ${at.nextWeekday(18, 4)}, 13.20 uur |
        | Waar | Consultatiebureau Oost, Lindeplein 4 |

        ## Wat moet u doen?
        Neem de oproepkaart en het groeiboekje mee. Kunt u niet? Verzet dan de afspraak op onze website.

        Vaccineren is niet verplicht. Heeft u twijfels? Praat erover met de jeugdarts.`,
    }),
  },
  {
    key: 'ciz-indicatie', sender: 'ciz', published: { daysAgo: 19 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: 'Wij hebben een besluit genomen over langdurige zorg',
      metadata: { ...informing, legalEffect: true, delivery: { mode: 'also-on-paper' }, safeTitle: 'Bericht van het CIZ' },
      explanation: { reason: 'U vroeg zorg aan namens uw moeder.' },
      text: `
        U vroeg langdurige zorg aan voor uw moeder. Wij hebben haar situatie beoordeeld. Zij krijgt deze zorg.

        | Zorgprofiel | VV Beschermd wonen met intensieve dementiezorg |
        | Geldt vanaf | ${at.date(-2)} |
        | Geldt tot | geen einddatum |

        ## Wat gebeurt er nu?
        Het zorgkantoor neemt binnen een week contact met u op. Samen zoekt u een plek.

        ## Bent u het er niet mee eens?
        Maak dan bezwaar vóór ${at.date(42)}.`,
      documents: [{ fileName: 'Indicatiebesluit Wlz.pdf', title: 'Indicatiebesluit Wet langdurige zorg' }],
    }),
  },
  {
    key: 'kwijtschelding', sender: 'voorbeeldstad', published: { daysAgo: 16 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: 'U hoeft dit jaar geen afvalstoffenheffing te betalen',
      metadata: { ...informing, legalEffect: true, replyAllowed: true, safeTitle: 'Bericht over uw gemeentelijke belastingen' },
      explanation: { reason: 'U vroeg om kwijtschelding.' },
      text: `
        U vroeg om kwijtschelding. Wij hebben naar uw inkomen gekeken. U hoeft dit jaar geen afvalstoffenheffing te betalen.

        | Kwijtgescholden | ${euro(31550)} |

        ## Wat moet u doen?
        U hoeft niets te doen. Heeft u al een deel betaald? Dan krijgt u dat vóór ${at.date(30)} terug.`,
    }),
  },
] as const satisfies readonly LetterTemplate[];

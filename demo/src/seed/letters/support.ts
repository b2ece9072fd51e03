import type { LetterTemplate } from './letter.js';
import { euro } from './occasion.js';
import { asking, informing } from './purposes.js';

/** Benefits, allowances, and long-term care. */
export const support = [
  {
    key: 'bijstand-specificatie', sender: 'voorbeeldstad', published: { daysAgo: 7 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: `Uw uitkering van ${at.month(0)}: ${euro(134500)}`,
      metadata: { ...informing, caseReference: at.caseReference('bijstand'), safeTitle: 'Bericht over uw uitkering' },
      explanation: { reason: 'U krijgt een bijstandsuitkering.' },
      text: `
        Wij betalen uw uitkering over ${at.month(0)}. Het geld staat uiterlijk op ${at.date(6)} op uw rekening.

        | Norm alleenstaande | ${euro(134500)} |
        | Vakantiegeld, gespaard | ${euro(6725)} |

        ## Wat moet u doen?
        U hoeft niets te doen. Geef het wel door als er iets verandert.`,
    }),
  },
  {
    key: 'huurtoeslag-beschikking', sender: 'toeslagen', published: { month: 11, day: 20 }, read: true, place: 'inbox',
    write: (at) => {
      const monthly = at.random.between(18000, 39500);
      return {
        subject: `Huurtoeslag ${at.year + 1}: u krijgt ${euro(monthly)} per maand`,
        metadata: { ...informing, legalEffect: true, safeTitle: 'Bericht over uw toeslag' },
        explanation: { reason: 'U krijgt huurtoeslag.' },
        text: `
          Ook in ${at.year + 1} krijgt u huurtoeslag. Wij hebben het bedrag berekend met uw huur en uw inkomen.

          | Huurtoeslag per maand | ${euro(monthly)} |
          | Huur waarmee wij rekenen | ${euro(67400)} |
          | Eerste betaling | rond 20 december ${at.year} |

          ## Wat moet u doen?
          Controleer de huur en het inkomen. Geef een verandering binnen vier weken door.`,
      };
    },
  },
  {
    key: 'huurtoeslag-gegevens', sender: 'toeslagen', published: { daysAgo: 10 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Geef uiterlijk ${at.date(21)} door wie er bij u woont`,
      metadata: { ...asking, deadline: at.day(21), caseReference: at.caseReference('huurtoeslag'), safeTitle: 'Bericht over uw toeslag' },
      explanation: {
        actionText: 'Geef door wie er op uw adres wonen.',
        consequence: 'Wij stoppen met uw huurtoeslag.',
        reason: 'Volgens de gemeente woont er nog iemand op uw adres.',
      },
      text: `
        Volgens de gemeente staat er nog iemand ingeschreven op uw adres. Dat telt mee voor uw huurtoeslag.

        ## Wat moet u doen?
        Log in op onze website. Geef door wie er bij u woont, en wat die persoon verdient. Doe dit uiterlijk op ${at.date(21)}.

        ## Woont deze persoon niet bij u?
        Vraag dan aan de gemeente om dit te onderzoeken. Stuur ons een kopie van die aanvraag.`,
    }),
  },
  {
    key: 'aow-betaald', sender: 'svb', published: { daysAgo: 17 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: `Wij betalen uw AOW-pensioen van ${at.month(0)}`,
      metadata: { ...informing, caseReference: at.caseReference('aow'), safeTitle: 'Bericht van de SVB' },
      explanation: { reason: 'U krijgt AOW-pensioen.' },
      text: `
        Rond ${at.date(5)} staat uw AOW-pensioen op uw rekening.

        | AOW-pensioen, alleenstaand | ${euro(163870)} |
        | Ingehouden belasting | ${euro(3110)} |
        | U krijgt | ${euro(160760)} |

        ## Wat moet u doen?
        U hoeft niets te doen.`,
    }),
  },
  {
    key: 'aio-vermogen', sender: 'svb', published: { daysAgo: 8 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Vul uiterlijk ${at.date(15)} het formulier over uw spaargeld in`,
      metadata: { ...asking, legalEffect: true, deadline: at.day(15), caseReference: at.caseReference('aio'), safeTitle: 'Bericht van de SVB' },
      explanation: {
        actionText: 'Vul het formulier over uw spaargeld in.',
        consequence: 'Wij betalen de aanvulling op uw AOW niet meer.',
        reason: 'U krijgt een aanvulling op uw AOW.',
      },
      text: `
        U krijgt van ons een aanvulling op uw AOW. Wij moeten weten hoeveel spaargeld u heeft.

        ## Wat moet u doen?
        Vul het formulier in op onze website. Doe dat uiterlijk op ${at.date(15)}. Houd uw bankafschriften bij de hand.

        ## Lukt het niet?
        Bel ons. Wij vullen het formulier samen met u in.`,
    }),
  },
  {
    key: 'wajong-blijft', sender: 'uwv', published: { daysAgo: 53 }, read: true, place: 'archive',
    write: (at) => ({
      subject: 'Uw Wajong-uitkering blijft zoals die is',
      metadata: { ...informing, legalEffect: true, caseReference: at.caseReference('wajong'), safeTitle: 'Bericht van UWV' },
      explanation: { reason: 'U krijgt een Wajong-uitkering.' },
      text: `
        Wij hebben uw situatie opnieuw bekeken. Er verandert niets. Uw uitkering blijft ${euro(142640)} bruto per maand.

        ## Wat moet u doen?
        U hoeft niets te doen. Gaat u werken? Geef dat dan binnen een week door.`,
    }),
  },
  {
    key: 'wlz-bijdrage', sender: 'cak', published: { daysAgo: 11 }, read: false, place: 'inbox',
    write: (at) => {
      const amount = at.random.between(19400, 61200);
      return {
        subject: `Rekening eigen bijdrage langdurige zorg: ${euro(amount)}`,
        metadata: {
          messageType: 'payment-request', actionPrompt: 'pay', deadline: at.day(18),
          payment: { amountCents: amount, url: 'https://www.cak.example/betalen' },
          caseReference: at.caseReference('wlz'), safeTitle: 'Bericht van het CAK',
        },
        explanation: {
          actionText: 'Betaal de rekening.',
          consequence: 'U krijgt een herinnering en daarna een aanmaning.',
          reason: 'U krijgt zorg in een instelling.',
        },
        text: `
          Dit is de rekening voor uw langdurige zorg. Hoeveel u betaalt, hangt af van uw inkomen.

          | Periode | ${at.month(-30)} |
          | Te betalen | ${euro(amount)} |
          | Uiterlijk op | ${at.date(18)} |

          ## Wat moet u doen?
          Betaal het bedrag uiterlijk op ${at.date(18)}. Maak het over naar NL00 VBLD 0444 3333 22.`,
        documents: [{ fileName: 'Rekening langdurige zorg.pdf', title: 'Rekening eigen bijdrage langdurige zorg' }],
      };
    },
  },
  {
    key: 'herindicatie', sender: 'ciz', published: { daysAgo: 6 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: 'Wij willen opnieuw bekijken welke zorg u nodig heeft',
      metadata: { ...asking, deadline: at.day(20), caseReference: at.caseReference('indicatie'), replyAllowed: true, safeTitle: 'Bericht van het CIZ' },
      explanation: {
        actionText: 'Bel ons om een afspraak te maken.',
        consequence: 'Uw indicatie kan aflopen. Dan wordt de zorg niet meer betaald.',
        reason: 'Uw zorgverlener vroeg om meer zorg.',
      },
      text: `
        Uw zorgverlener vraagt om meer zorg voor u. Daarom willen wij met u praten. Een onderzoeker komt bij u langs.

        ## Wat moet u doen?
        Bel ons uiterlijk op ${at.date(20)}. Dan maken wij een afspraak. Er mag iemand bij het gesprek zijn die u vertrouwt.

        ## Wat nemen wij mee?
        - Het verslag van uw huisarts.
        - Het plan van uw begeleider.`,
    }),
  },
  {
    key: 'wlz-indicatie', sender: 'ciz', published: { daysAgo: 204 }, read: true, place: 'archive',
    write: (at) => ({
      subject: 'U krijgt langdurige zorg',
      metadata: { ...informing, legalEffect: true, delivery: { mode: 'also-on-paper' }, caseReference: at.caseReference('indicatie'), safeTitle: 'Bericht van het CIZ' },
      explanation: { reason: 'U vroeg om langdurige zorg.' },
      text: `
        Wij hebben bekeken welke zorg u nodig heeft. U krijgt een indicatie voor langdurige zorg.

        | Zorgprofiel | VG Wonen met begeleiding en verzorging |
        | Geldt vanaf | ${at.date(-2)} |
        | Geldt tot | geen einddatum |

        ## Bent u het er niet mee eens?
        Maak dan bezwaar vóór ${at.date(42)}.`,
    }),
  },
  {
    key: 'griepprik', sender: 'ggd', published: { daysAgo: 20 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Uitnodiging: griepprik op ${at.nextWeekday(24, 3)}`,
      metadata: { messageType: 'invitation', actionPrompt: 'receive-information', safeTitle: 'Uitnodiging van de GGD' },
      explanation: { reason: 'U bent aan de beurt voor een griepprik.' },
      text: `
        U kunt een gratis griepprik krijgen. Zo wordt u minder snel ziek.

        | Wanneer | ${at.nextWeekday(24, 3)}, tussen 9.00 en 12.00 uur |
        | Waar | Buurthuis De Linde, Lindeplein 9 |

        ## Wat moet u doen?
        Neem uw identiteitsbewijs mee. Kunt u niet komen? Dan hoeft u niet af te zeggen.`,
    }),
  },
] as const satisfies readonly LetterTemplate[];

import type { LetterTemplate } from './letter.js';
import { euro } from './occasion.js';
import { asking, informing } from './purposes.js';

/** Income tax and benefits. */
export const taxes = [
  {
    key: 'voorlopige-aanslag', sender: 'belastingdienst', published: { month: 1, day: 14 }, read: true, place: 'inbox',
    write: (at) => {
      const monthly = at.random.between(4200, 9800);
      return {
        subject: `Voorlopige aanslag ${at.year}: u krijgt ${euro(monthly * 11)} terug`,
        metadata: { ...informing, legalEffect: true, safeTitle: 'Bericht van de Belastingdienst' },
        explanation: { reason: 'U betaalt inkomstenbelasting in Nederland.' },
        rich: true,
        text: `
          U krijgt dit jaar geld terug van de inkomstenbelasting. Dat komt door de rente die u betaalt voor uw woning. Wij betalen dit bedrag in elf delen.

          | Totaal over ${at.year} | ${euro(monthly * 11)} |
          | Per maand | ${euro(monthly)} |
          | Eerste betaling | rond 22 ${at.month(10)} |

          ## Wat moet u doen?
          Controleer de berekening in de bijlage. Verandert uw inkomen of uw hypotheek? Geef dat dan meteen door. Zo voorkomt u dat u later moet terugbetalen.

          ## Bent u het er niet mee eens?
          Vraag dan om een herziening. Dat kan het hele jaar, op onze website.`,
        documents: [{
          fileName: `Voorlopige aanslag ${at.year}.pdf`, title: `Berekening voorlopige aanslag ${at.year}`,
          text: `
            In dit overzicht ziet u hoe wij uw voorlopige aanslag hebben berekend.

            |# Onderdeel | Bedrag |
            | Loon | ${euro(4180000)} |
            | Eigen woning | ${euro(-612000)} |
            | Inkomen uit werk en woning | ${euro(3568000)} |
            | Belasting en premie | ${euro(1284500)} |
            | Heffingskortingen | ${euro(-598200)} |
            | Al ingehouden loonheffing | ${euro(-686300 - monthly * 11)} |
            | U krijgt terug | ${euro(monthly * 11)} |

            ## Klopt er iets niet?
            Wijzig uw voorlopige aanslag op onze website. Doe dat zo snel mogelijk.`,
        }],
      };
    },
  },
  {
    key: 'aangifte', sender: 'belastingdienst', published: { month: 2, day: 6 }, read: true, place: 'Belasting', handled: true,
    write: (at) => ({
      subject: `Doe vóór 1 mei ${at.year} aangifte inkomstenbelasting`,
      metadata: { ...asking, deadline: `${at.year}-04-30`, delivery: { mode: 'also-on-paper' }, safeTitle: 'Bericht van de Belastingdienst' },
      explanation: {
        actionText: `Doe aangifte inkomstenbelasting over ${at.year - 1}.`,
        consequence: 'U krijgt een herinnering, en daarna een boete.',
        reason: 'U bent verplicht om aangifte te doen.',
      },
      text: `
        U moet aangifte doen over ${at.year - 1}. Dat kan vanaf 1 maart. Wij hebben al veel gegevens voor u ingevuld.

        ## Wat moet u doen?
        - Log vanaf 1 maart in op onze website.
        - Controleer de gegevens die er al staan. Vul aan wat ontbreekt.
        - Verstuur uw aangifte vóór 1 mei ${at.year}.

        Lukt het niet op tijd? Vraag dan vóór 1 mei om uitstel.

        ## Wat als u niets doet?
        Dan krijgt u eerst een herinnering. Doet u daarna nog geen aangifte? Dan krijgt u een boete van ${euro(38500)}.`,
    }),
  },
  {
    key: 'definitieve-aanslag', sender: 'belastingdienst', published: { daysAgo: 96 }, read: true, place: 'Belasting',
    write: (at) => {
      const refund = at.random.between(18000, 64000);
      return {
        subject: `Definitieve aanslag ${at.year - 1}: u krijgt ${euro(refund)} terug`,
        metadata: { ...informing, legalEffect: true, delivery: { mode: 'also-on-paper' }, caseReference: at.caseReference('aanslag'), safeTitle: 'Bericht van de Belastingdienst' },
        explanation: { reason: `U heeft aangifte gedaan over ${at.year - 1}.` },
        text: `
          Wij hebben uw aangifte over ${at.year - 1} verwerkt. U krijgt ${euro(refund)} van ons terug.

          ## Wanneer krijgt u het geld?
          Wij maken het bedrag over vóór ${at.date(14)}. Het komt op de rekening die eindigt op 21.

          ## Wat moet u doen?
          U hoeft niets te doen. Klopt de aanslag volgens u niet? Maak dan bezwaar vóór ${at.date(42)}.`,
        documents: [{ fileName: `Aanslag inkomstenbelasting ${at.year - 1}.pdf`, title: `Definitieve aanslag inkomstenbelasting ${at.year - 1}` }],
      };
    },
  },
  {
    key: 'teruggaaf-betaald', sender: 'belastingdienst', published: { daysAgo: 84 }, read: true, place: 'Belasting',
    write: (at) => ({
      subject: 'Wij hebben uw belastingteruggaaf overgemaakt',
      metadata: { ...informing, caseReference: at.caseReference('aanslag'), safeTitle: 'Bericht van de Belastingdienst' },
      text: `
        Op ${at.date(-1)} hebben wij uw teruggaaf overgemaakt. U ziet het bedrag binnen twee werkdagen op uw rekening.

        ## Wat moet u doen?
        U hoeft niets te doen. Heeft u op ${at.date(7)} nog niets ontvangen? Bel ons dan.`,
    }),
  },
  {
    key: 'zorgtoeslag-beschikking', sender: 'toeslagen', published: { month: 11, day: 21 }, read: true, place: 'inbox',
    write: (at) => {
      const monthly = at.random.between(3400, 12900);
      return {
        subject: `Zorgtoeslag ${at.year + 1}: u krijgt ${euro(monthly)} per maand`,
        metadata: { ...informing, legalEffect: true, safeTitle: 'Bericht over uw toeslag' },
        explanation: { reason: 'U krijgt zorgtoeslag.' },
        text: `
          Ook in ${at.year + 1} krijgt u zorgtoeslag. Wij hebben het bedrag berekend met de gegevens die wij van u hebben.

          | Zorgtoeslag per maand | ${euro(monthly)} |
          | Eerste betaling | rond 20 december ${at.year} |
          | Geschat inkomen in ${at.year + 1} | ${euro(3120000)} |

          ## Wat moet u doen?
          Controleer of uw geschatte inkomen klopt. Geef een verandering binnen vier weken door.

          ## Wat als uw inkomen niet klopt?
          Dan krijgt u te veel of te weinig toeslag. Wat u te veel krijgt, moet u later terugbetalen.`,
        documents: [{ fileName: `Voorschot zorgtoeslag ${at.year + 1}.pdf`, title: `Voorschotbeschikking zorgtoeslag ${at.year + 1}` }],
      };
    },
  },
  {
    key: 'zorgtoeslag-inkomen', sender: 'toeslagen', published: { daysAgo: 9 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Controleer vóór ${at.date(28)} uw inkomen voor de zorgtoeslag`,
      metadata: { ...asking, deadline: at.day(27), caseReference: at.caseReference('zorgtoeslag'), safeTitle: 'Bericht over uw toeslag' },
      explanation: {
        actionText: 'Controleer uw inkomen en pas het aan.',
        consequence: 'Wij passen uw toeslag zelf aan. Misschien moet u daarna geld terugbetalen.',
        reason: 'U krijgt zorgtoeslag. Uw werkgever gaf een ander inkomen door.',
      },
      text: `
        Volgens uw werkgever verdient u meer dan u aan ons heeft doorgegeven. Daardoor krijgt u misschien te veel zorgtoeslag.

        | Inkomen dat u doorgaf | ${euro(3120000)} |
        | Inkomen volgens uw werkgever | ${euro(3568000)} |

        ## Wat moet u doen?
        Controleer uw inkomen op onze website. Pas het aan vóór ${at.date(28)}.

        ## Wat als u niets doet?
        Dan passen wij uw toeslag zelf aan. Misschien moet u daarna geld terugbetalen.`,
    }),
  },
  {
    key: 'zorgtoeslag-terugbetalen', sender: 'toeslagen', published: { daysAgo: 26 }, read: false, place: 'inbox',
    write: (at) => {
      const amount = at.random.between(12000, 48000);
      const paymentReference = at.random.digits(16);
      return {
        subject: `U moet ${euro(amount)} zorgtoeslag terugbetalen`,
        metadata: {
          messageType: 'payment-request', actionPrompt: 'pay', importance: 'high', legalEffect: true, deadline: at.day(41),
          payment: { amountCents: amount, url: 'https://www.toeslagen.example/betalen', reference: paymentReference },
          caseReference: at.caseReference('zorgtoeslag'), safeTitle: 'Bericht over uw toeslag',
        },
        explanation: {
          actionText: `Betaal ${euro(amount)}, of vraag een betalingsregeling aan.`,
          consequence: 'Wij sturen u een aanmaning. Daarna houden wij het bedrag in op uw toeslag.',
          reason: `U kreeg in ${at.year - 1} zorgtoeslag.`,
        },
        rich: true,
        text: `
          Wij hebben uw zorgtoeslag over ${at.year - 1} definitief berekend. Uw inkomen was hoger dan u had doorgegeven. Daarom heeft u te veel toeslag gekregen.

          | Ontvangen in ${at.year - 1} | ${euro(amount + 36000)} |
          | Hier had u recht op | ${euro(36000)} |
          | Terug te betalen | ${euro(amount)} |
          | Betalen vóór | ${at.date(42)} |

          ## Wat moet u doen?
          Betaal ${euro(amount)} vóór ${at.date(42)}. Maak het bedrag over naar NL00 VBLD 0123 4567 89. Gebruik betalingskenmerk ${paymentReference}.

          ## Kunt u niet in één keer betalen?
          Dan mag u het bedrag in 24 maanden terugbetalen. Vraag dat vóór ${at.date(42)} aan.

          ## Bent u het er niet mee eens?
          Maak dan bezwaar vóór ${at.date(42)}. U hoeft in die tijd nog niet te betalen.`,
        documents: [{ fileName: `Definitieve berekening zorgtoeslag ${at.year - 1}.pdf`, title: `Definitieve berekening zorgtoeslag ${at.year - 1}` }],
      };
    },
  },
] as const satisfies readonly LetterTemplate[];

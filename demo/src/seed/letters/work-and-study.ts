import type { LetterTemplate } from './letter.js';
import { euro } from './occasion.js';
import { asking, informing } from './purposes.js';

/** Work, study debt, old-age pension and children. */
export const workAndStudy = [
  {
    key: 'studieschuld-overzicht', sender: 'duo', published: { month: 1, day: 19 }, read: true, place: 'inbox',
    write: (at) => {
      const debt = at.random.between(890000, 1420000);
      return {
        subject: `Uw studieschuld: betaaloverzicht ${at.year}`,
        metadata: { ...informing, caseReference: at.caseReference('studieschuld'), safeTitle: 'Bericht van DUO' },
        explanation: { reason: 'U heeft een studieschuld.' },
        text: `
          In dit overzicht ziet u hoeveel studieschuld u nog heeft. Ook ziet u wat u dit jaar betaalt.

          | Schuld op 1 januari ${at.year} | ${euro(debt)} |
          | Rente in ${at.year} | 2,33 procent |
          | Bedrag per maand | ${euro(10845)} |
          | Datum van afschrijving | rond de 25e |

          ## Wat moet u doen?
          U hoeft niets te doen. Wij schrijven het bedrag elke maand af.

          ## Verdient u minder?
          Vraag dan een draagkrachtmeting aan. Misschien betaalt u daarna minder per maand.`,
        documents: [{
          fileName: `Betaaloverzicht studieschuld ${at.year}.pdf`, title: `Betaaloverzicht studieschuld ${at.year}`,
          text: `
            Dit zijn de bedragen die wij in ${at.year} van uw rekening afschrijven.

            |# Maand | Bedrag | Schuld daarna |
            ${['januari', 'februari', 'maart', 'april', 'mei', 'juni'].map((month, index) =>
              `| ${month} | ${euro(10845)} | ${euro(debt - (index + 1) * 8120)} |`).join('\n')}

            ## Wilt u sneller aflossen?
            Dat mag altijd. U betaalt dan minder rente. Geef het door op onze website.`,
        }],
      };
    },
  },
  {
    key: 'studieschuld-lager', sender: 'duo', published: { daysAgo: 41 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: `U betaalt vanaf ${at.month(31)} ${euro(7210)} per maand`,
      metadata: { ...informing, legalEffect: true, caseReference: at.caseReference('studieschuld'), safeTitle: 'Bericht van DUO' },
      explanation: { reason: 'U vroeg om een lager maandbedrag.' },
      text: `
        U vroeg ons om uw maandbedrag te verlagen. Wij hebben naar uw inkomen gekeken. U gaat minder betalen.

        | Oud bedrag per maand | ${euro(10845)} |
        | Nieuw bedrag per maand | ${euro(7210)} |
        | Geldt vanaf | 1 ${at.month(31)} |

        ## Wat moet u doen?
        U hoeft niets te doen. Wij passen de afschrijving aan.

        ## Bent u het er niet mee eens?
        Maak dan bezwaar vóór ${at.date(42)}.`,
    }),
  },
  {
    key: 'mijn-duo-bericht', sender: 'duo', published: { daysAgo: 4 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: 'Er staat een nieuw bericht klaar in Mijn DUO',
      metadata: { ...informing, delivery: { mode: 'reference', url: 'https://www.duo.example/mijnduo/berichten' }, safeTitle: 'Bericht van DUO' },
      explanation: { reason: 'U heeft een studieschuld.' },
      text: `
        In Mijn DUO staat een nieuw bericht over de rente in ${at.year + 1}. U leest daar wat u dan per maand betaalt.

        ## Wat moet u doen?
        Log met DigiD in op Mijn DUO. Kies daar 'Mijn berichten'. U hoeft verder niets te doen.`,
    }),
  },
  {
    key: 'verzekeringsbericht', sender: 'uwv', published: { daysAgo: 152 }, read: true, place: 'archive',
    write: (at) => ({
      subject: 'Uw werk en loon volgens onze administratie',
      metadata: { ...informing, delivery: { mode: 'reference', url: 'https://www.uwv.example/mijnuwv/verzekeringsbericht' }, safeTitle: 'Bericht van UWV' },
      text: `
        Wij houden bij waar u werkt en wat u verdient. Dat doen wij om te weten of u recht heeft op een uitkering.

        Uw overzicht tot en met ${at.month(-30)} staat klaar in Mijn UWV. Daar ziet u uw werkgever, uw uren en uw loon.

        ## Wat moet u doen?
        Bekijk uw overzicht in Mijn UWV. Kloppen de gegevens niet? Vraag dan eerst uw werkgever om ze te verbeteren.`,
    }),
  },
  {
    key: 'aow-overzicht', sender: 'svb', published: { daysAgo: 263 }, read: true, place: 'archive',
    write: () => ({
      subject: 'Uw AOW-overzicht: hoeveel pensioen heeft u opgebouwd?',
      metadata: { ...informing, delivery: { mode: 'reference', url: 'https://www.svb.example/mijnsvb/aow-overzicht' }, safeTitle: 'Bericht van de SVB' },
      text: `
        U vroeg ons om een overzicht van uw AOW. Dat overzicht staat klaar in Mijn SVB. Daar ziet u wat u later van ons krijgt.

        ## Wat moet u doen?
        U hoeft niets te doen. Gaat u in het buitenland wonen of werken? Dan bouwt u misschien minder AOW op. Vraag ons dan om advies.`,
    }),
  },
  {
    key: 'kinderbijslag-toegekend', sender: 'svb', published: { daysAgo: 232 }, read: true, place: 'archive',
    write: (at) => ({
      subject: 'U krijgt kinderbijslag voor Noor',
      metadata: { ...informing, legalEffect: true, caseReference: at.caseReference('kinderbijslag'), safeTitle: 'Bericht van de SVB' },
      text: `
        Gefeliciteerd met de geboorte van uw dochter Noor. U krijgt kinderbijslag voor haar.

        | Bedrag per kwartaal | ${euro(28637)} |
        | Eerste betaling | ${at.date(54)} |

        ## Wat moet u doen?
        U hoeft niets te doen. Wij betalen elk kwartaal. Geef het wel door als er iets verandert, bijvoorbeeld als u gaat scheiden.`,
    }),
  },
  {
    key: 'kinderbijslag-betaald', sender: 'svb', published: { daysAgo: 72 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: `Wij betalen ${euro(28637)} kinderbijslag`,
      metadata: { ...informing, caseReference: at.caseReference('kinderbijslag'), safeTitle: 'Bericht van de SVB' },
      text: `
        Rond ${at.date(4)} staat de kinderbijslag op uw rekening. Het bedrag is voor uw dochter Noor.

        | Kwartaal | tot en met ${at.date(-1)} |
        | Bedrag | ${euro(28637)} |

        ## Wat moet u doen?
        U hoeft niets te doen.`,
    }),
  },
] as const satisfies readonly LetterTemplate[];

/** For somebody who has lost their job. */
export const unemployment = [
  {
    key: 'ww-toegekend', sender: 'uwv', published: { daysAgo: 64 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: 'U krijgt een WW-uitkering',
      metadata: { ...informing, legalEffect: true, caseReference: at.caseReference('ww'), safeTitle: 'Bericht van UWV' },
      explanation: { reason: 'U vroeg een WW-uitkering aan.' },
      text: `
        U heeft een WW-uitkering aangevraagd. U krijgt deze uitkering.

        | Begint op | ${at.date(-10)} |
        | Duurt tot en met | ${at.date(545)} |
        | Bedrag per maand, eerste twee maanden | ${euro(213400)} bruto |
        | Bedrag per maand, daarna | ${euro(199200)} bruto |

        ## Wat moet u doen?
        - Zoek werk. Solliciteer ten minste één keer per week.
        - Geef elke maand uw inkomsten door.
        - Geef veranderingen binnen een week door.`,
      documents: [{ fileName: 'Beslissing WW-uitkering.pdf', title: 'Beslissing: u krijgt een WW-uitkering' }],
    }),
  },
  {
    key: 'ww-inkomsten', sender: 'uwv', published: { daysAgo: 6 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Geef vóór ${at.date(14)} uw inkomsten door`,
      metadata: { ...asking, importance: 'high', deadline: at.day(13), caseReference: at.caseReference('ww'), safeTitle: 'Bericht van UWV' },
      explanation: {
        actionText: 'Geef uw inkomsten van deze maand door.',
        consequence: 'Wij betalen uw uitkering niet uit.',
        reason: 'U krijgt een WW-uitkering.',
      },
      text: `
        U krijgt een WW-uitkering. Daarom moet u elke maand uw inkomsten doorgeven. Ook als u niets heeft verdiend.

        ## Wat moet u doen?
        Ga naar onze website. Log in met DigiD. Kies 'Inkomsten doorgeven'. Doe dit vóór ${at.date(14)}.

        ## Wat als u niets doet?
        Dan betalen wij uw uitkering niet uit. U kunt ook een waarschuwing krijgen.

        ## Lukt het niet?
        Bel ons. Wij helpen u.`,
    }),
  },
  {
    key: 'ww-gesprek', sender: 'uwv', published: { daysAgo: 3 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Uitnodiging: gesprek op ${at.nextWeekday(12, 2)}`,
      metadata: { messageType: 'invitation', actionPrompt: 'provide-information', deadline: at.day(10), caseReference: at.caseReference('ww'), replyAllowed: true, safeTitle: 'Bericht van UWV' },
      explanation: {
        actionText: 'Kom naar het gesprek, of maak een nieuwe afspraak.',
        consequence: 'U kunt een lagere uitkering krijgen. Komen is verplicht.',
        reason: 'U krijgt een WW-uitkering.',
      },
      text: `
        Wij willen met u praten over werk. Wij helpen u om een nieuwe baan te vinden.

        | Wanneer | ${at.nextWeekday(12, 2)}, 10.30 uur |
        | Waar | Werkplein Voorbeeldstad, Stationsplein 1 |
        | Met wie | mevrouw De Wit |

        ## Wat moet u doen?
        Neem uw identiteitsbewijs mee. Komen is verplicht.

        ## Kunt u niet komen?
        Bel ons vóór ${at.nextWeekday(11, 1)}. Dan maken wij een nieuwe afspraak.`,
    }),
  },
] as const satisfies readonly LetterTemplate[];

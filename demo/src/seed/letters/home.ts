import type { LetterTemplate } from './letter.js';
import { euro } from './occasion.js';
import { informing } from './purposes.js';

/** One's house and what lies around it: value, water, works, subsidy. */
export const home = [
  {
    key: 'woz', sender: 'voorbeeldstad', published: { month: 2, day: 24 }, read: true, place: 'inbox',
    write: (at) => {
      const value = at.random.between(285, 412) * 1000;
      return {
        subject: `WOZ-waarde en gemeentelijke belastingen ${at.year}`,
        metadata: { ...informing, legalEffect: true, safeTitle: 'Bericht over uw gemeentelijke belastingen' },
        explanation: { reason: 'U heeft een woning in Voorbeeldstad.' },
        rich: true,
        text: `
          Wij hebben de waarde van uw woning opnieuw bepaald. Met deze waarde berekenen wij ook een deel van uw belastingen.

          | WOZ-waarde op 1 januari ${at.year - 1} | ${euro(value * 100)} |
          | Onroerendezaakbelasting | ${euro(Math.round(value * 0.0961))} |
          | Rioolheffing | ${euro(18240)} |
          | Afvalstoffenheffing | ${euro(31550)} |
          | Totaal te betalen | ${euro(Math.round(value * 0.0961) + 49790)} |

          ## Wat moet u doen?
          U betaalt met automatische incasso. Wij schrijven het bedrag in tien delen af. De eerste keer is eind ${at.month(34)}.

          ## Bent u het niet eens met de waarde?
          Bel ons dan eerst. Samen kijken wij of de gegevens kloppen. Bezwaar maken kan tot en met ${at.date(42)}.`,
        documents: [{ fileName: `Aanslagbiljet ${at.year}.pdf`, title: `Aanslagbiljet gemeentelijke belastingen ${at.year}` }],
      };
    },
  },
  {
    key: 'waterschapsbelasting', sender: 'waterschap', published: { month: 3, day: 11 }, read: true, place: 'archive',
    write: (at) => {
      const treatment = at.random.between(19000, 23500);
      return {
        subject: `Waterschapsbelasting ${at.year}: ${euro(treatment + 17660)}`,
        metadata: { ...informing, legalEffect: true, safeTitle: 'Bericht van het waterschap' },
        explanation: { reason: 'U woont in ons gebied.' },
        text: `
          U betaalt elk jaar waterschapsbelasting. Met dat geld zorgen wij voor stevige dijken, schoon water en droge voeten.

          | Zuiveringsheffing, drie personen | ${euro(treatment)} |
          | Watersysteemheffing ingezetenen | ${euro(11240)} |
          | Watersysteemheffing eigenaren | ${euro(6420)} |
          | Totaal | ${euro(treatment + 17660)} |

          ## Wat moet u doen?
          U betaalt met automatische incasso. U hoeft niets te doen.

          ## Heeft u weinig geld?
          Misschien hoeft u minder te betalen. Vraag dan vóór ${at.date(60)} kwijtschelding aan op onze website.`,
        documents: [{ fileName: `Aanslag waterschap ${at.year}.pdf`, title: `Aanslag waterschapsbelasting ${at.year}` }],
      };
    },
  },
  {
    key: 'sloot-onderhoud', sender: 'waterschap', published: { daysAgo: 61 }, read: true, place: 'trash',
    write: (at) => ({
      subject: 'Wij maken de sloot in uw straat schoon',
      metadata: { ...informing },
      explanation: { reason: 'U woont aan de sloot.' },
      text: `
        Vanaf ${at.nextWeekday(10, 1)} maken wij de sloot langs de Voorbeeldlaan schoon. Zo kan het water in de herfst goed weg.

        ## Wat merkt u ervan?
        - De machine maakt tussen 8.00 en 16.00 uur geluid.
        - Het maaisel ligt een paar dagen op de kant. Daarna halen wij het weg.

        ## Wat moet u doen?
        Haal spullen binnen twee meter van de waterkant weg. Doe dat vóór ${at.nextWeekday(10, 1)}.`,
    }),
  },
  {
    key: 'weg-dicht', sender: 'provincie', published: { daysAgo: 33 }, read: true, place: 'trash',
    write: (at) => ({
      subject: `De N000 bij Voorbeeldstad is dicht vanaf ${at.date(12)}`,
      text: `
        Wij leggen nieuw asfalt op de N000. Daarom is de weg tussen Voorbeeldstad en Zandrecht dicht.

        | Dicht vanaf | ${at.nextWeekday(12, 5)}, 20.00 uur |
        | Weer open | ${at.nextWeekday(15, 1)}, 6.00 uur |

        ## Wat betekent dit voor u?
        Volg de gele borden. U bent ongeveer tien minuten langer onderweg. Fietsers kunnen gewoon doorrijden. De bus rijdt een andere route.`,
    }),
  },
  {
    key: 'hypotheek-ingeschreven', sender: 'kadaster', published: { daysAgo: 419 }, read: true, place: 'archive',
    write: (at) => ({
      subject: 'Uw woning staat op uw naam in het Kadaster',
      metadata: { ...informing, delivery: { mode: 'also-on-paper' } },
      text: `
        Uw notaris heeft ons een akte gestuurd. Wij hebben die op ${at.date(-3)} verwerkt. Uw woning staat nu op uw naam.

        | Adres | Voorbeeldlaan 12, Voorbeeldstad |
        | Kadastrale aanduiding | Voorbeeldstad B 1234 |
        | Soort recht | Eigendom |
        | Ook ingeschreven | Hypotheek |

        ## Wat moet u doen?
        Controleer of de gegevens kloppen. Zijn ze niet goed? Neem dan contact op met uw notaris.`,
      documents: [{ fileName: 'Bericht van inschrijving.pdf', title: 'Bericht van inschrijving in het Kadaster' }],
    }),
  },
  {
    key: 'warmtepomp-toegekend', sender: 'rvo', published: { daysAgo: 48 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: `U krijgt ${euro(282500)} subsidie voor uw warmtepomp`,
      metadata: { ...informing, legalEffect: true, caseReference: at.caseReference('isde'), safeTitle: 'Bericht over uw subsidie' },
      explanation: { reason: 'U vroeg subsidie aan voor een warmtepomp.' },
      text: `
        Goed nieuws: u krijgt subsidie voor uw warmtepomp. Wij hebben uw aanvraag goedgekeurd.

        | Maatregel | Hybride warmtepomp |
        | Geïnstalleerd op | ${at.date(-80)} |
        | Subsidie | ${euro(282500)} |
        | Betaling | vóór ${at.date(28)} |

        ## Wat moet u doen?
        U hoeft niets te doen. Bewaar de rekening en het betaalbewijs vijf jaar. Wij kunnen daarnaar vragen.

        ## Bent u het er niet mee eens?
        Maak dan bezwaar vóór ${at.date(42)}.`,
      documents: [{ fileName: 'Beschikking ISDE-subsidie.pdf', title: 'Beschikking: subsidie voor uw warmtepomp' }],
    }),
  },
  {
    key: 'warmtepomp-aanvraag', sender: 'rvo', published: { daysAgo: 97 }, read: true, place: 'archive',
    write: (at) => ({
      subject: 'Wij hebben uw aanvraag voor subsidie ontvangen',
      metadata: { ...informing, caseReference: at.caseReference('isde'), safeTitle: 'Bericht over uw subsidie' },
      text: `
        Op ${at.date(-1)} kregen wij uw aanvraag voor ISDE-subsidie. U vraagt subsidie aan voor een hybride warmtepomp.

        ## Wat gebeurt er nu?
        Wij bekijken uw aanvraag. U krijgt vóór ${at.date(56)} een besluit.

        ## Wat moet u doen?
        U hoeft nu niets te doen. Missen wij iets? Dan vragen wij u daarom.`,
    }),
  },
] as const satisfies readonly LetterTemplate[];

import type { LetterTemplate } from './letter.js';
import { euro } from './occasion.js';
import { asking, informing } from './purposes.js';

const plate = 'X-012-AE';
const payTo = 'NL00 VBLD 0987 6543 21';

/** About one's car and driving licence. */
export const traffic = [
  {
    key: 'apk-herinnering', sender: 'rdw', published: { daysAgo: 75 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Uw APK verloopt op ${at.date(30)}`,
      metadata: { ...asking, deadline: at.day(29), caseReference: at.caseReference('apk'), safeTitle: 'Bericht over uw voertuig' },
      explanation: {
        actionText: 'Laat uw auto keuren bij een erkende garage.',
        consequence: `Zonder geldige APK mag u niet rijden. U kunt een boete krijgen van ${euro(15000)}.`,
        reason: `De auto met kenteken ${plate} staat op uw naam.`,
      },
      text: `
        De APK van uw auto verloopt binnenkort. Met deze brief herinneren wij u daaraan.

        | Kenteken | ${plate} |
        | APK geldig tot en met | ${at.date(30)} |

        ## Wat moet u doen?
        Laat uw auto keuren vóór ${at.date(30)}. Dat kan bij elke garage die door ons is erkend. Maak op tijd een afspraak, want garages hebben het vaak druk.

        ## Wat als u niets doet?
        Zonder geldige APK mag u niet op de openbare weg rijden of parkeren. U kunt dan een boete krijgen van ${euro(15000)}. Uw verzekering betaalt misschien niet als u schade heeft.

        ## Is de auto niet meer van u?
        Controleer dan of de auto niet meer op uw naam staat. Dat kan op onze website.`,
    }),
  },
  {
    key: 'apk-tweede-herinnering', sender: 'rdw', published: { daysAgo: 33 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: 'Tweede herinnering: uw auto heeft geen geldige APK',
      metadata: { ...asking, importance: 'high', deadline: at.day(13), caseReference: at.caseReference('apk'), safeTitle: 'Bericht over uw voertuig' },
      explanation: {
        actionText: 'Laat uw auto keuren, of schors het kenteken.',
        consequence: 'U krijgt een boete van het CJIB.',
        reason: `De auto met kenteken ${plate} staat op uw naam.`,
      },
      text: `
        Uw auto heeft sinds ${at.date(-11)} geen geldige APK meer. U mag nu niet met de auto rijden. U mag hem ook niet op de openbare weg parkeren.

        | Kenteken | ${plate} |
        | APK geldig tot en met | ${at.date(-12)} |

        ## Wat moet u doen?
        Kies een van deze mogelijkheden:
        - Laat uw auto vóór ${at.date(14)} keuren. U mag wel naar de afspraak rijden.
        - Rijdt u niet met de auto? Schors dan het kenteken. Dat kost ${euro(8350)} per jaar.

        ## Wat als u niets doet?
        Wij controleren in onze administratie of uw auto is gekeurd. Is dat niet zo? Dan krijgt u een boete van het CJIB.`,
    }),
  },
  {
    key: 'apk-boete', sender: 'cjib', published: { daysAgo: 5 }, read: false, place: 'inbox',
    write: (at) => {
      const number = `${at.random.digits(4)} ${at.random.digits(4)} ${at.random.digits(4)} ${at.random.digits(4)}`;
      return {
        subject: `Boete van ${euro(15900)}: uw auto had geen geldige APK`,
        metadata: {
          messageType: 'payment-request', actionPrompt: 'pay', importance: 'high', legalEffect: true, deadline: at.day(55), delivery: { mode: 'also-on-paper' },
          payment: { amountCents: 15900, url: 'https://www.cjib.example/betalen', reference: number },
          caseReference: at.caseReference('apk'), safeTitle: 'Bericht van het CJIB',
        },
        explanation: {
          actionText: 'Betaal de boete, of ga in beroep.',
          consequence: `Het bedrag wordt hoger. Na de eerste aanmaning betaalt u ${euro(22950)}.`,
          reason: `De auto met kenteken ${plate} stond op uw naam en had geen geldige APK.`,
        },
        rich: true,
        text: `
          U krijgt een boete, omdat uw auto geen geldige APK had. De RDW zag dit op ${at.date(-9)} in de administratie.

          | Kenteken | ${plate} |
          | Boete | ${euro(15000)} |
          | Administratiekosten | ${euro(900)} |
          | Totaal te betalen | ${euro(15900)} |
          | Betalen vóór | ${at.date(56)} |

          ## Wat moet u doen?
          Betaal ${euro(15900)} vóór ${at.date(56)}. Maak het bedrag over naar ${payTo}. Zet het betalingskenmerk ${number} erbij.

          Kunt u het bedrag niet in één keer betalen? Dan kunt u in delen betalen. Vraag dat aan op onze website, vóór ${at.date(56)}.

          ## Wat als u niet betaalt?
          Dan wordt het bedrag hoger. Na de eerste aanmaning betaalt u ${euro(22950)}. Na de tweede aanmaning betaalt u ${euro(45000)}.

          ## Bent u het er niet mee eens?
          Dan kunt u in beroep gaan bij de officier van justitie. Doe dat vóór ${at.date(42)}. Leg uit waarom u het niet eens bent met de boete.`,
        documents: [{ fileName: 'Beschikking boete APK.pdf', title: 'Beschikking: boete voor rijden zonder geldige APK' }],
      };
    },
  },
  {
    key: 'snelheid-boete', sender: 'cjib', published: { daysAgo: 203 }, read: true, place: 'Auto', handled: true,
    write: (at) => {
      const excess = at.random.between(4, 14);
      const fine = 2500 + excess * 650;
      return {
        subject: `Boete van ${euro(fine + 900)} voor te hard rijden`,
        metadata: {
          messageType: 'payment-request', actionPrompt: 'pay', legalEffect: true, deadline: at.day(55), delivery: { mode: 'also-on-paper' },
          payment: { amountCents: fine + 900, url: 'https://www.cjib.example/betalen' },
          caseReference: at.caseReference('snelheid'), safeTitle: 'Bericht van het CJIB',
        },
        explanation: {
          actionText: 'Betaal de boete.',
          consequence: 'U krijgt een aanmaning en het bedrag wordt hoger.',
          reason: `De auto met kenteken ${plate} staat op uw naam.`,
        },
        text: `
          U krijgt een boete, omdat u te hard reed. Dit is gemeten op ${at.date(-8)} op de A00, ter hoogte van Voorbeeldstad.

          | Kenteken | ${plate} |
          | Gecorrigeerde snelheid | ${100 + excess} kilometer per uur |
          | Toegestaan | 100 kilometer per uur |
          | Boete | ${euro(fine)} |
          | Administratiekosten | ${euro(900)} |
          | Totaal te betalen | ${euro(fine + 900)} |

          ## Wat moet u doen?
          Betaal ${euro(fine + 900)} vóór ${at.date(56)}. Maak het bedrag over naar ${payTo}.

          ## Wilt u de foto zien?
          Op onze website kunt u de foto van uw auto bekijken.

          ## Bent u het er niet mee eens?
          Dan kunt u vóór ${at.date(42)} in beroep gaan bij de officier van justitie.`,
      };
    },
  },
  {
    key: 'snelheid-betaald', sender: 'cjib', published: { daysAgo: 178 }, read: true, place: 'Auto',
    write: (at) => ({
      subject: 'Wij hebben uw betaling ontvangen',
      metadata: { ...informing, caseReference: at.caseReference('snelheid'), safeTitle: 'Bericht van het CJIB' },
      text: `
        Wij hebben op ${at.date(-2)} uw betaling ontvangen. Uw boete voor te hard rijden is nu helemaal betaald.

        ## Wat moet u doen?
        U hoeft niets meer te doen. Bewaar dit bericht als bewijs.`,
    }),
  },
  {
    key: 'rijbewijs-verloopt', sender: 'rdw', published: { daysAgo: 15 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Uw rijbewijs is geldig tot ${at.date(82)}`,
      metadata: { ...asking, deadline: at.day(59), safeTitle: 'Bericht over uw rijbewijs' },
      explanation: {
        actionText: 'Vraag bij uw gemeente een nieuw rijbewijs aan.',
        consequence: 'Met een verlopen rijbewijs mag u niet rijden. U kunt een boete krijgen.',
        reason: 'U heeft een Nederlands rijbewijs.',
      },
      text: `
        Uw rijbewijs verloopt op ${at.date(82)}. Daarna mag u er niet meer mee rijden.

        ## Wat moet u doen?
        Vraag vóór ${at.date(60)} een nieuw rijbewijs aan bij uw gemeente. Maak daarvoor een afspraak. Neem dit mee:
        - uw oude rijbewijs;
        - een nieuwe pasfoto, niet ouder dan zes maanden.

        Een nieuw rijbewijs kost ${euro(5410)}. U kunt het meestal na twee werkdagen ophalen.

        ## Wat als u niets doet?
        Rijdt u met een verlopen rijbewijs? Dan kunt u een boete krijgen van ${euro(11000)}.`,
    }),
  },
  {
    key: 'motorrijtuigenbelasting', sender: 'belastingdienst', published: { daysAgo: 38 }, read: true, place: 'inbox',
    write: (at) => {
      const amount = at.random.between(14200, 23800);
      return {
        subject: `Motorrijtuigenbelasting: wij schrijven ${euro(amount)} af`,
        metadata: { ...informing, legalEffect: true, safeTitle: 'Bericht van de Belastingdienst' },
        explanation: { reason: `De auto met kenteken ${plate} staat op uw naam.` },
        text: `
          U betaalt motorrijtuigenbelasting voor uw auto. Wij schrijven het bedrag automatisch af.

          | Kenteken | ${plate} |
          | Tijdvak | ${at.date(20)} tot en met ${at.date(110)} |
          | Bedrag | ${euro(amount)} |
          | Datum van afschrijving | rond ${at.date(24)} |

          ## Wat moet u doen?
          U hoeft niets te doen. Zorg dat er genoeg geld op uw rekening staat.

          ## Bent u het er niet mee eens?
          Dan kunt u binnen zes weken bezwaar maken. In de bijlage leest u hoe dat gaat.`,
        documents: [{ fileName: 'Rekening motorrijtuigenbelasting.pdf', title: 'Rekening motorrijtuigenbelasting' }],
      };
    },
  },
  {
    key: 'auto-op-naam', sender: 'rdw', published: { daysAgo: 724 }, read: true, place: 'Auto',
    write: (at) => ({
      subject: `Uw auto met kenteken ${plate} staat op uw naam`,
      metadata: { ...informing, safeTitle: 'Bericht over uw voertuig' },
      text: `
        Sinds ${at.date(-1)} staat de auto met kenteken ${plate} op uw naam. U bent nu verantwoordelijk voor de auto.

        ## Wat betekent dit voor u?
        - U betaalt motorrijtuigenbelasting.
        - U moet de auto verzekeren.
        - U moet de auto op tijd laten keuren.

        ## Klopt dit niet?
        Neem dan binnen twee weken contact met ons op.

        U krijgt uw kentekencard binnen vijf werkdagen met de post.`,
    }),
  },
] as const satisfies readonly LetterTemplate[];

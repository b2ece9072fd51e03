import { addDays, englishDate } from './letter-dates.js';
import type { LetterTemplate } from './letter.js';
import { euro } from './occasion.js';
import { asking, informing } from './purposes.js';

/** For somebody who has just come to live in the Netherlands. */
export const residence = [
  {
    key: 'verblijfsdocument', sender: 'ind', published: { daysAgo: 7 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: 'Your residence document is ready',
      metadata: { ...asking, deadline: at.day(27), safeTitle: 'Message from the IND' },
      explanation: {
        actionText: 'Make an appointment to collect your residence document.',
        consequence: `After two months you have to pay ${euro(9040)} for a new one.`,
        reason: 'You applied for a residence document.',
      },
      rich: true,
      language: 'en',
      text: `
        Your residence document is ready. You can collect it at our desk in Voorbeeldstad.

        ## What do you have to do?
        - Make an appointment on our website before ${englishDate(addDays(at.published, 28))}.
        - Bring your passport and this letter.
        - Bring your old residence document, if you have one.

        ## What if you do nothing?
        We keep your document for two months. After that you have to pay ${euro(9040)} for a new one.`,
      documents: [{ fileName: 'Collecting your residence document.pdf', title: 'Collecting your residence document' }],
    }),
  },
  {
    key: 'bsn-inschrijving', sender: 'voorbeeldstad', published: { daysAgo: 83 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: 'Welkom in Voorbeeldstad: u bent ingeschreven',
      metadata: { ...informing },
      text: `
        U staat sinds ${at.date(-1)} ingeschreven in Voorbeeldstad. Welkom!

        ## Wat moet u nu doen?
        - Sluit binnen vier maanden een zorgverzekering af.
        - Vraag DigiD aan. Daarmee kunt u inloggen bij de overheid.
        - Zoek een huisarts in de buurt.

        Bent u verhuisd? Geef dat dan binnen vijf dagen door.`,
    }),
  },
  {
    key: 'zorgverzekering-verplicht', sender: 'cak', published: { daysAgo: 10 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Sluit vóór ${at.date(80)} een zorgverzekering af`,
      metadata: { ...asking, importance: 'high', legalEffect: true, deadline: at.day(79), delivery: { mode: 'also-on-paper' }, safeTitle: 'Bericht van het CAK' },
      explanation: {
        actionText: 'Sluit een zorgverzekering af.',
        consequence: `U krijgt een boete van ${euro(51550)}.`,
        reason: 'U woont of werkt in Nederland.',
      },
      text: `
        U woont of werkt in Nederland. Dan moet u een zorgverzekering hebben. Wij zien dat u die nog niet heeft.

        ## Wat moet u doen?
        Sluit vóór ${at.date(80)} een zorgverzekering af. U kiest zelf de verzekeraar.

        ## Wat als u niets doet?
        Dan krijgt u een boete van ${euro(51550)}.

        ## Hoeft u geen verzekering te hebben?
        Dat kan, bijvoorbeeld als u maar kort in Nederland bent. Laat het ons dan weten vóór ${at.date(42)}.`,
      documents: [{ fileName: 'Aanschrijving zorgverzekering.pdf', title: 'U moet een zorgverzekering afsluiten' }],
    }),
  },
  {
    key: 'rijbewijs-omwisselen', sender: 'rdw', published: { daysAgo: 37 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: 'Wij hebben uw buitenlandse rijbewijs ontvangen',
      metadata: { ...informing, safeTitle: 'Bericht over uw rijbewijs' },
      text: `
        Wij hebben uw aanvraag van ${at.date(-4)} ontvangen. U wilt uw rijbewijs omwisselen voor een Nederlands rijbewijs.

        ## Wat gebeurt er nu?
        Wij bekijken uw aanvraag. U krijgt vóór ${at.date(30)} bericht. Tot die tijd mag u niet rijden, want uw rijbewijs is bij ons.`,
    }),
  },
  {
    key: 'expatregeling', sender: 'belastingdienst', published: { daysAgo: 24 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: 'U krijgt de expatregeling',
      metadata: { ...informing, legalEffect: true, safeTitle: 'Bericht van de Belastingdienst' },
      text: `
        U en uw werkgever vroegen de expatregeling aan. U voldoet aan de voorwaarden. Een deel van uw loon is daarom onbelast.

        | Werkgever | Voorbeeld Techniek B.V. |
        | Geldt vanaf | 1 ${at.month(-40)} ${at.year} |

        ## Wat moet u doen?
        U hoeft niets te doen. Uw werkgever verwerkt de regeling in uw loon.`,
      documents: [{ fileName: 'Beschikking expatregeling.pdf', title: 'Beschikking expatregeling' }],
    }),
  },
] as const satisfies readonly LetterTemplate[];

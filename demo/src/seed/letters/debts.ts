import type { LetterTemplate } from './letter.js';
import { euro } from './occasion.js';
import { asking, informing } from './purposes.js';

/** For somebody with debts, of whom the judge or the municipality takes care. */
export const debts = [
  {
    key: 'bewind-uitgesproken', sender: 'rechtspraak', published: { daysAgo: 380 }, read: true, place: 'archive',
    write: (at) => ({
      subject: `U heeft vanaf ${at.date(1)} een bewindvoerder`,
      metadata: { ...informing, legalEffect: true, delivery: { mode: 'also-on-paper' }, caseReference: at.caseReference('bewind'), safeTitle: 'Bericht van de rechtbank' },
      explanation: { reason: 'De kantonrechter heeft uw geld en spullen onder bewind gesteld.' },
      text: `
        De kantonrechter heeft een bewindvoerder voor u benoemd. Dat is de heer P. Visser. Hij regelt vanaf nu uw geldzaken.

        | Begint op | ${at.date(1)} |
        | Bewindvoerder | P. Visser, Voorbeeldstad |

        ## Wat verandert er voor u?
        - Uw bewindvoerder betaalt uw rekeningen.
        - U krijgt geld voor boodschappen op een eigen rekening.
        - U overlegt met hem over grote uitgaven.

        ## Bent u het er niet mee eens?
        Dan kunt u in hoger beroep. Doe dat binnen drie maanden. U heeft daarvoor een advocaat nodig.`,
    }),
  },
  {
    key: 'schuldregeling', sender: 'voorbeeldstad', published: { daysAgo: 36 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: 'Uw schuldeisers gaan akkoord met de schuldregeling',
      metadata: { ...informing, legalEffect: true, caseReference: at.caseReference('schuldhulp'), replyAllowed: true, safeTitle: 'Bericht van de gemeente' },
      explanation: { reason: 'U vroeg de gemeente om hulp bij schulden.' },
      text: `
        Goed nieuws: alle schuldeisers gaan akkoord. Uw schuldregeling begint op ${at.date(14)}. Na achttien maanden bent u vrij van deze schulden.

        | Aantal schuldeisers | ${String(at.random.between(4, 13))} |
        | Totaal van de schulden | ${euro(at.random.between(980000, 3400000))} |
        | U lost af per maand | ${euro(at.random.between(5500, 21000))} |
        | Laatste maand | ${at.month(14 + 540)} |

        ## Wat moet u doen?
        - Maak geen nieuwe schulden.
        - Geef het meteen door als uw inkomen verandert.`,
    }),
  },
  {
    key: 'aanmaning-zorgpremie', sender: 'cjib', published: { daysAgo: 12 }, read: false, place: 'inbox',
    write: (at) => {
      const amount = at.random.between(16500, 32900);
      return {
        subject: `Aanmaning: betaal ${euro(amount)} voor uw zorgverzekering`,
        metadata: {
          messageType: 'payment-request', actionPrompt: 'pay', importance: 'high', legalEffect: true, deadline: at.day(14),
          payment: { amountCents: amount, url: 'https://www.cjib.example/betalen', reference: at.random.digits(16) },
          caseReference: at.caseReference('zorgpremie'), safeTitle: 'Bericht van het CJIB',
        },
        explanation: {
          actionText: `Betaal ${euro(amount)}, of vraag een betalingsregeling aan.`,
          consequence: 'Een deurwaarder kan het bedrag bij u komen halen. Dat kost u extra geld.',
          reason: 'U betaalde de premie voor uw zorgverzekering niet.',
        },
        rich: true,
        text: `
          U kreeg van ons een rekening voor uw zorgverzekering. Die rekening is nog niet betaald. Daarom krijgt u nu een aanmaning.

          | Premie | ${euro(amount - 1500)} |
          | Kosten van de aanmaning | ${euro(1500)} |
          | Te betalen | ${euro(amount)} |
          | Uiterlijk op | ${at.date(14)} |

          ## Wat moet u doen?
          Betaal het bedrag uiterlijk op ${at.date(14)}. Maak het over naar NL00 VBLD 0999 8888 77.

          ## Wat als u niet betaalt?
          Dan geven wij de zaak aan een deurwaarder. De kosten daarvan betaalt u ook.`,
      };
    },
  },
  {
    key: 'betalingsregeling-termijn', sender: 'belastingdienst', published: { daysAgo: 9 }, read: false, place: 'inbox',
    write: (at) => {
      const amount = at.random.between(4000, 12500);
      return {
        subject: `Betaalherinnering: termijn van uw betalingsregeling`,
        metadata: {
          messageType: 'payment-request', actionPrompt: 'pay', deadline: at.day(16),
          payment: { amountCents: amount, url: 'https://www.belastingdienst.example/betalen', reference: at.random.digits(16) },
          caseReference: at.caseReference('betalingsregeling'), safeTitle: 'Bericht van de Belastingdienst',
        },
        explanation: {
          actionText: 'Betaal de termijn van deze maand.',
          consequence: 'De betalingsregeling stopt. U moet alles in één keer betalen.',
          reason: 'U heeft een betalingsregeling met ons.',
        },
        text: `
          U betaalt uw belastingschuld in termijnen. Dit is de herinnering voor de termijn van ${at.month(16)}.

          | Termijn | ${String(at.random.between(3, 20))} van 24 |
          | Te betalen | ${euro(amount)} |
          | Uiterlijk op | ${at.date(16)} |

          ## Wat moet u doen?
          Betaal uiterlijk op ${at.date(16)}. Gebruik het betalingskenmerk dat u van ons kreeg.`,
      };
    },
  },
  {
    key: 'laatste-waarschuwing', sender: 'waterschap', published: { daysAgo: 31 }, read: false, place: 'inbox',
    write: (at) => {
      const amount = at.random.between(23000, 41000);
      return {
        subject: `Laatste waarschuwing: betaal ${euro(amount)} waterschapsbelasting`,
        metadata: {
          messageType: 'payment-request', actionPrompt: 'pay', importance: 'high', legalEffect: true, deadline: at.day(21),
          payment: { amountCents: amount, url: 'https://www.meerenpolder.example/betalen' },
          caseReference: at.caseReference('waterschapsbelasting'), safeTitle: 'Bericht van het waterschap',
        },
        explanation: {
          actionText: 'Betaal de belasting, of vraag kwijtschelding aan.',
          consequence: 'Wij laten beslag leggen op uw inkomen.',
          reason: 'U betaalde de waterschapsbelasting niet.',
        },
        text: `
          U kreeg een aanslag en een aanmaning. U heeft nog niet betaald. Dit is onze laatste brief voordat wij beslag laten leggen.

          | Te betalen | ${euro(amount)} |
          | Uiterlijk op | ${at.date(21)} |

          ## Wat moet u doen?
          Betaal het bedrag uiterlijk op ${at.date(21)}. Maak het over naar NL00 VBLD 0777 6666 55.

          ## Heeft u weinig geld?
          Vraag dan kwijtschelding aan op onze website. U hoeft niet te betalen zolang wij uw aanvraag bekijken.`,
      };
    },
  },
  {
    key: 'inhouding-uitkering', sender: 'uwv', published: { daysAgo: 44 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: 'Wij houden elke maand een deel van uw uitkering in',
      metadata: { ...informing, legalEffect: true, caseReference: at.caseReference('inhouding'), safeTitle: 'Bericht van UWV' },
      explanation: { reason: 'Er is beslag gelegd op uw uitkering.' },
      text: `
        Een deurwaarder heeft beslag gelegd op uw uitkering. Daarom betalen wij vanaf ${at.month(20)} een deel aan de deurwaarder.

        | Uitkering per maand | ${euro(143800)} |
        | Wij houden in | ${euro(at.random.between(4200, 9900))} |

        ## Wat moet u doen?
        Controleer of u genoeg overhoudt om van te leven. Is dat niet zo? Neem dan contact op met de deurwaarder.`,
    }),
  },
  {
    key: 'bijstand-inlichtingen', sender: 'voorbeeldstad', published: { daysAgo: 14 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Stuur ons uiterlijk ${at.date(14)} uw bankafschriften`,
      metadata: { ...asking, importance: 'high', legalEffect: true, deadline: at.day(14), caseReference: at.caseReference('bijstand'), replyAllowed: true, safeTitle: 'Bericht over uw uitkering' },
      explanation: {
        actionText: 'Stuur de bankafschriften van de laatste drie maanden.',
        consequence: 'Wij stoppen met uw uitkering tot wij de afschriften hebben.',
        reason: 'U krijgt een bijstandsuitkering.',
      },
      text: `
        U krijgt een bijstandsuitkering. Eén keer per jaar kijken wij of u daar nog recht op heeft. Wij hebben uw bankafschriften nodig.

        ## Wat moet u doen?
        - Verzamel de afschriften van alle rekeningen, ook van een spaarrekening.
        - Stuur die van de laatste drie maanden.
        - Doe dit uiterlijk op ${at.date(14)}. U kunt antwoorden op dit bericht.

        ## Wat als u niets stuurt?
        Dan krijgt u vanaf ${at.month(30)} geen uitkering. U krijgt die weer als alles er is.`,
    }),
  },
] as const satisfies readonly LetterTemplate[];

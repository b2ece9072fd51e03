import type { LetterTemplate } from './letter.js';
import { euro } from './occasion.js';
import { asking, informing } from './purposes.js';

/** What a municipality writes its residents. */
export const municipality = [
  {
    key: 'paspoort-verloopt', sender: 'voorbeeldstad', published: { daysAgo: 18 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Uw paspoort is geldig tot ${at.date(88)}`,
      metadata: { ...asking, deadline: at.day(88), safeTitle: 'Bericht over uw reisdocument' },
      explanation: {
        actionText: 'Maak een afspraak voor een nieuw paspoort.',
        consequence: `Na ${at.date(88)} kunt u met dit paspoort niet reizen.`,
        reason: 'Wij gaven u dit paspoort.',
      },
      text: `
        Uw paspoort verloopt op ${at.date(88)}. Wilt u daarna op reis, of moet u zich legitimeren? Vraag dan op tijd een nieuw paspoort aan.

        ## Wat moet u doen?
        Maak een afspraak op onze website of bel 14 0123. Neem dit mee:
        - uw oude paspoort;
        - een nieuwe pasfoto in kleur.

        | Paspoort voor volwassenen | ${euro(9040)} |
        | Identiteitskaart | ${euro(8045)} |
        | Klaar na | 5 werkdagen |

        ## Gaat u binnenkort op reis?
        Sommige landen willen dat uw paspoort nog zes maanden geldig is. Controleer dit vóór u boekt.`,
    }),
  },
  {
    key: 'parkeervergunning', sender: 'voorbeeldstad', published: { daysAgo: 8 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: `Verleng uw parkeervergunning vóór ${at.date(23)}`,
      metadata: {
        messageType: 'payment-request', actionPrompt: 'pay', deadline: at.day(22), caseReference: at.caseReference('parkeren'),
        payment: { amountCents: 9600, url: 'https://www.voorbeeldstad.example/parkeren/verlengen' },
      },
      explanation: {
        actionText: `Verleng uw parkeervergunning en betaal ${euro(9600)}.`,
        consequence: `U betaalt vanaf ${at.date(25)} parkeergeld in uw straat.`,
        reason: 'U heeft een parkeervergunning voor zone B.',
      },
      rich: true,
      text: `
        Uw parkeervergunning voor zone B verloopt op ${at.date(24)}. Wij verlengen uw vergunning niet vanzelf.

        | Zone | B, Binnenstad-Oost |
        | Kenteken | X-012-AE |
        | Kosten per jaar | ${euro(9600)} |

        ## Wat moet u doen?
        Verleng uw vergunning in Mijn omgeving, vóór ${at.date(23)}. U betaalt meteen met iDEAL.

        ## Wat als u niets doet?
        Vanaf ${at.date(25)} betaalt u parkeergeld in uw straat. Betaalt u niet? Dan kunt u een boete krijgen.`,
    }),
  },
  {
    key: 'laadpaal-vraag', sender: 'voorbeeldstad', published: { minutesAgo: 25 * 60 }, read: false, place: 'inbox',
    write: (at) => ({
      subject: 'Wij hebben een vraag over uw aanvraag voor een laadpaal',
      metadata: { ...asking, deadline: at.day(2), caseReference: at.caseReference('laadpaal'), replyAllowed: true },
      explanation: {
        actionText: 'Laat ons weten bij welk huisnummer de laadpaal moet komen.',
        consequence: 'Wij sluiten uw aanvraag. U kunt daarna opnieuw een laadpaal aanvragen.',
        reason: 'U vroeg een openbare laadpaal aan.',
      },
      text: `
        U vroeg een openbare laadpaal aan in de Voorbeeldlaan. Wij weten nog niet waar de paal precies moet komen.

        ## Wat moet u doen?
        Antwoord uiterlijk ${at.date(2)}. Laat ons weten bij welk huisnummer u meestal parkeert.

        ## Wat als u niets doet?
        Dan sluiten wij uw aanvraag. U kunt daarna opnieuw een laadpaal aanvragen.`,
    }),
  },
  {
    key: 'afvalkalender', sender: 'voorbeeldstad', published: { month: 12, day: 11 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: `Uw afvalkalender voor ${at.year + 1}`,
      metadata: { ...informing },
      explanation: { reason: 'U woont in de wijk Oost.' },
      rich: true,
      text: `
        In de bijlage staat op welke dagen wij in ${at.year + 1} uw afval ophalen. Dit is de kalender voor de wijk Oost.

        ## Wat verandert er?
        - Restafval halen wij nog één keer per vier weken op.
        - Papier halen wij voortaan op woensdag op.
        - Groente-, fruit- en tuinafval halen wij elke week op, ook in de winter.

        ## Wat moet u doen?
        Zet uw container vóór 7.30 uur langs de weg. Zet het handvat naar de straat.`,
      documents: [{
        fileName: `Afvalkalender ${at.year + 1}.pdf`, title: `Afvalkalender ${at.year + 1}, wijk Oost`,
        text: `
          Op deze dagen halen wij uw afval op. Zet uw container vóór 7.30 uur langs de weg.

          |# Maand | Restafval | Papier | Plastic en blik |
          | januari | 8 | 14 | 6 en 20 |
          | februari | 5 | 11 | 3 en 17 |
          | maart | 5 | 11 | 3, 17 en 31 |
          | april | 2 en 30 | 8 | 14 en 28 |
          | mei | 28 | 6 | 12 en 26 |
          | juni | 25 | 3 | 9 en 23 |
          | juli | 23 | 1 en 29 | 7 en 21 |
          | augustus | 20 | 26 | 4 en 18 |
          | september | 17 | 23 | 1, 15 en 29 |
          | oktober | 15 | 21 | 13 en 27 |
          | november | 12 | 18 | 10 en 24 |
          | december | 10 | 16 | 8 en 22 |

          Groente-, fruit- en tuinafval halen wij elke maandag op.`,
      }],
    }),
  },
  {
    key: 'stempas', sender: 'voorbeeldstad', published: { daysAgo: 11 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: `U kunt stemmen op ${at.nextWeekday(24, 3)}`,
      metadata: { messageType: 'invitation', actionPrompt: 'receive-information', delivery: { mode: 'also-on-paper' } },
      explanation: { reason: 'U bent 18 jaar of ouder en woont in Voorbeeldstad.' },
      text: `
        Op ${at.nextWeekday(24, 3)} kunt u stemmen voor het wijkreferendum over de binnenhaven. U krijgt uw stempas met de post.

        ## Wat moet u doen?
        - Controleer of u uw stempas heeft gekregen. U krijgt hem uiterlijk ${at.date(10)}.
        - Neem uw stempas en een geldig identiteitsbewijs mee naar het stembureau.
        - Stemmen kan van 7.30 tot 21.00 uur.

        ## Geen stempas gekregen?
        Vraag vóór ${at.nextWeekday(24, 2)}, 12.00 uur een nieuwe aan. Kunt u zelf niet gaan? Dan mag iemand anders voor u stemmen.`,
    }),
  },
  {
    key: 'verhuizing-verwerkt', sender: 'voorbeeldstad', published: { daysAgo: 412 }, read: true, place: 'archive',
    write: (at) => ({
      subject: 'Wij hebben uw verhuizing verwerkt',
      metadata: { ...informing },
      text: `
        U woont sinds ${at.date(-6)} op een nieuw adres. Wij hebben uw adres aangepast in de Basisregistratie Personen.

        | Nieuw adres | Voorbeeldlaan 12, 0123 AB Voorbeeldstad |
        | Vorige gemeente | Zandrecht |

        ## Wat moet u doen?
        U hoeft niets te doen. Andere overheden krijgen uw nieuwe adres van ons. Geef het zelf door aan uw bank en uw huisarts.`,
    }),
  },
  {
    key: 'dakkapel', sender: 'voorbeeldstad', published: { daysAgo: 121 }, read: true, place: 'archive',
    write: (at) => ({
      subject: 'U krijgt een vergunning voor uw dakkapel',
      metadata: { ...informing, legalEffect: true, caseReference: at.caseReference('dakkapel') },
      explanation: { reason: 'U vroeg een vergunning aan.' },
      text: `
        Op ${at.date(-38)} vroeg u een vergunning aan voor een dakkapel. Wij geven u die vergunning.

        ## Wat moet u doen?
        - Begin pas met bouwen na ${at.date(42)}. Tot die dag kunnen anderen bezwaar maken.
        - Meld ons twee werkdagen van tevoren dat u begint.
        - Meld ons ook wanneer u klaar bent.

        De voorwaarden staan in de bijlage.`,
      documents: [{ fileName: 'Omgevingsvergunning dakkapel.pdf', title: 'Besluit: omgevingsvergunning voor een dakkapel' }],
    }),
  },
  {
    key: 'lantaarnpaal', sender: 'voorbeeldstad', published: { daysAgo: 29 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: 'De lantaarnpaal in uw straat doet het weer',
      metadata: { ...informing, replyAllowed: true },
      explanation: { reason: 'U meldde een kapotte lantaarnpaal.' },
      text: `
        Op ${at.date(-6)} meldde u een kapotte lantaarnpaal in de Voorbeeldlaan. Wij hebben de lamp op ${at.date(-1)} vervangen.

        Dank u wel voor uw melding. Ziet u nog iets dat kapot is? Meld het op onze website, of bel 14 0123.`,
    }),
  },
  {
    key: 'grofvuil', sender: 'voorbeeldstad', published: { daysAgo: 143 }, read: true, place: 'trash',
    write: (at) => ({
      subject: `Wij halen uw grofvuil op ${at.date(6)} op`,
      text: `
        Uw afspraak voor grofvuil staat vast. Wij komen op ${at.date(6)}, tussen 8.00 en 16.00 uur.

        ## Wat moet u doen?
        Zet deze spullen vóór 7.30 uur langs de weg:
        - een bank;
        - een matras;
        - twee stoelen.

        Moet u de afspraak verzetten? Dat kan tot een dag van tevoren.`,
    }),
  },
  {
    key: 'zandrecht-eindafrekening', sender: 'zandrecht', published: { daysAgo: 384 }, read: true, place: 'archive',
    write: (at) => {
      const refund = at.random.between(6400, 14900);
      return {
        subject: `U bent verhuisd: u krijgt ${euro(refund)} terug`,
        text: `
          U bent verhuisd uit Zandrecht. U heeft te veel afvalstoffenheffing betaald. Dat geld krijgt u terug.

          ## Wanneer krijgt u het geld?
          Wij maken ${euro(refund)} over vóór ${at.date(21)}. U hoeft niets te doen.`,
      };
    },
  },
  {
    key: 'heidewoude-parkeren', sender: 'heidewoude', published: { daysAgo: 52 }, read: true, place: 'inbox',
    write: (at) => ({
      subject: `Naheffing parkeren van ${euro(8230)}`,
      metadata: {
        messageType: 'payment-request', actionPrompt: 'pay', legalEffect: true, deadline: at.day(29), replyAllowed: true,
        payment: { amountCents: 8230, url: 'https://www.heidewoude.example/betalen' },
        caseReference: at.caseReference('naheffing'), safeTitle: 'Bericht van de gemeente Heidewoude',
      },
      explanation: {
        actionText: 'Betaal de naheffing, of stuur ons uw bewijs van betaling.',
        consequence: 'U krijgt een aanmaning. Daarvoor betaalt u extra kosten.',
        reason: 'De auto met kenteken X-012-AE staat op uw naam.',
      },
      text: `
        Uw auto stond op ${at.date(-5)} om 14.12 uur in de Dorpsstraat in Heidewoude. Er was geen parkeergeld betaald. Daarom krijgt u een naheffing.

        | Kenteken | X-012-AE |
        | Parkeergeld, één uur | ${euro(340)} |
        | Kosten | ${euro(7890)} |
        | Te betalen | ${euro(8230)} |
        | Betalen vóór | ${at.date(30)} |

        ## Wat moet u doen?
        Betaal ${euro(8230)} vóór ${at.date(30)}. Maak het bedrag over naar NL00 VBLD 0555 5666 77.

        ## Had u wel betaald?
        Stuur ons dan het bewijs. Dat kan tot en met ${at.date(42)}.`,
      documents: [{ fileName: 'Naheffingsaanslag parkeerbelasting.pdf', title: 'Naheffingsaanslag parkeerbelasting' }],
    }),
  },
] as const satisfies readonly LetterTemplate[];

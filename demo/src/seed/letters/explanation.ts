import type { DemoOrganisation } from '../organisations.js';
import type { ComposedDocument } from './compose-letters.js';
import { parseLetterText } from './letter-text.js';

/** An organisation's general explanation of objecting: the same file with many letters. */
export function explanation(sender: DemoOrganisation): ComposedDocument {
  return {
    fileName: 'Toelichting bezwaar maken.pdf',
    letter: {
      language: 'nl-NL', title: 'Bent u het niet met ons eens?', sender, date: '1 januari 2026',
      blocks: parseLetterText(`
        Heeft u van ons een besluit gekregen? En bent u het daar niet mee eens? Dan kunt u bezwaar maken.

        ## Bel ons eerst
        Misschien kunnen wij samen een oplossing vinden. Bel ons op ${sender.phone}. Dan legt een medewerker u uit waarom wij dit hebben besloten.

        ## Zo maakt u bezwaar
        Stuur ons een brief, of gebruik het formulier op onze website. Doe dat binnen zes weken. Zet in uw bezwaar:
        - uw naam en uw adres;
        - de datum van vandaag;
        - het kenmerk van het besluit;
        - waarom u het niet met ons eens bent;
        - uw handtekening.

        ## Wat gebeurt er daarna?
        Wij kijken opnieuw naar het besluit. U mag uw bezwaar aan ons uitleggen. U krijgt binnen twaalf weken antwoord.`),
    },
  };
}

/** A page of the portal: the part between header and footer is a file in `site/pages/`. */
export interface SitePage {
  readonly path: string;
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** Of the content; header and footer are Dutch on every page. */
  readonly language?: 'en';
  /** Shows personal data, or what an operator set: never kept by a browser. */
  readonly personal?: boolean;
}

/** Every page that is a file. */
export const sitePages: readonly SitePage[] = [
  { path: '/', file: 'home.html', title: 'Home', description: 'Regel uw zaken met gemeente Voorbeeldstad.' },
  { path: '/mijn/', file: 'my.html', title: 'Mijn omgeving', description: 'Lees uw berichten van de overheid.', personal: true },
  { path: '/mijn/instellingen/', file: 'settings.html', title: 'Instellingen', description: 'Kies hoe u hoort dat er een bericht is.', personal: true },
  { path: '/mijn/machtigingen/', file: 'mandates.html', title: 'Machtigingen', description: 'Bepaal wie uw post mag regelen, en zie voor wie u dat doet.', personal: true },
  { path: '/mijn/overzicht/', file: 'client-overview.html', title: 'Voor wie u post regelt', description: 'Zie per persoon of er iets moet gebeuren.', personal: true },
  { path: '/mijn/activeren/', file: 'my-activation.html', title: 'Activeren of opzeggen', description: 'Kies of u uw post van de overheid digitaal of op papier krijgt.', personal: true },
  { path: '/onderwerpen/', file: 'subjects.html', title: 'Onderwerpen', description: 'Paspoort, verhuizen, afval, parkeren, melding doen en bouwen.' },
  { path: '/nieuws/', file: 'news.html', title: 'Nieuws', description: 'Nieuws uit Voorbeeldstad.' },
  { path: '/contact/', file: 'contact.html', title: 'Contact', description: 'Bel 14 0123, maak een afspraak of kom langs.' },
  { path: '/toegankelijkheid/', file: 'accessibility.html', title: 'Toegankelijkheid', description: 'Hoe wij ervoor zorgen dat iedereen deze website kan gebruiken.' },
  { path: '/privacy/', file: 'privacy.html', title: 'Privacy en cookies', description: 'Wat wij met uw gegevens doen.' },
  { path: '/en/', file: 'english.html', title: 'Voorbeeldstad in English', description: 'Information and your messages in English.', language: 'en', personal: true },
];

/** For addresses that do not exist. */
export const notFoundPage: SitePage = { path: '', file: 'not-found.html', title: 'Deze pagina bestaat niet', description: 'Deze pagina bestaat niet.' };

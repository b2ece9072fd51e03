import type { PersonKey } from '../clients.js';
import type { LetterTemplate } from './letter.js';
import { letter, letters } from './letter-collection.js';
import type { Mailbox } from './mailboxes.js';

/** Whom Piet acts for, or did. */
export type Client = Exclude<PersonKey, 'koen' | 'corry' | 'piet' | 'maya' | 'hans' | 'els' | 'pietersen' | 'vroegevogel' | 'vandijk'>;

/** Exactly so many days ago, also in a weekend: so that a deadline falls on the day that was meant. */
const daysAgo = (days: number): Pick<LetterTemplate, 'published'> => ({ published: { minutesAgo: days * 24 * 60 } });
const done = { read: true, handled: true } as const;

/** The boxes of those who are represented: some calm, some full of debts; deadlines overdue, today, this week and later. */
export const clientMailboxes: Readonly<Record<Client, Mailbox>> = {
  // Something overdue, something for today.
  fatima: {
    addressee: { salutation: 'mevrouw El Amrani', englishSalutation: 'Ms El Amrani', address: ['Mevrouw F. El Amrani', 'Rozenstraat 14', '0123 GA Voorbeeldstad'] },
    templates: [
      ...letters('bewind-uitgesproken', 'schuldregeling', 'bijstand-specificatie', 'huurtoeslag-beschikking', 'kwijtschelding'),
      letter('bijstand-inlichtingen', daysAgo(14)), letter('laatste-waarschuwing', daysAgo(25)), letter('aanmaning-zorgpremie', daysAgo(9)),
    ],
  },
  // Care only, for his mentor; what the tax office writes is none of the mentor's business.
  henk: {
    addressee: { salutation: 'heer Dijkstra', englishSalutation: 'Mr Dijkstra', address: ['De heer H. Dijkstra', 'Zorgpark 2', '0124 GB Zandrecht'] },
    templates: [...letters('wlz-indicatie', 'aow-betaald', 'griepprik', 'definitieve-aanslag', 'waterschapsbelasting'), letter('herindicatie', daysAgo(13)), letter('wlz-bijdrage', daysAgo(14))],
  },
  heemskerck: {
    addressee: { salutation: 'mevrouw Van Heemskerck van Beest-Oosterhuis', englishSalutation: 'Ms Van Heemskerck van Beest-Oosterhuis', address: ['Mevrouw A.W. van Heemskerck van Beest-Oosterhuis', 'Landgoed Weerselo 1', '0125 GC Heidewoude'] },
    templates: [...letters('bewind-uitgesproken', 'aow-betaald', 'definitieve-aanslag'), letter('wlz-bijdrage', daysAgo(4))],
  },
  marieke: {
    addressee: { salutation: 'mevrouw De Vries', englishSalutation: 'Ms De Vries', address: ['Mevrouw M. de Vries', 'Beukenhof 33', '0123 GD Voorbeeldstad'] },
    templates: [...letters('bewind-uitgesproken', 'wajong-blijft', 'zorgtoeslag-beschikking', 'huurtoeslag-beschikking'), letter('huurtoeslag-gegevens', daysAgo(16))],
  },
  mariska: {
    addressee: { salutation: 'mevrouw De Vries', englishSalutation: 'Ms De Vries', address: ['Mevrouw M. de Vries', 'Beukenlaan 33', '0123 GE Voorbeeldstad'] },
    templates: [...letters('bewind-uitgesproken', 'inhouding-uitkering', 'huurtoeslag-beschikking'), letter('aanmaning-zorgpremie', daysAgo(20)), letter('betalingsregeling-termijn', daysAgo(12))],
  },
  ramcharan: {
    addressee: { salutation: 'heer Ramcharan', englishSalutation: 'Mr Ramcharan', address: ['De heer S. Ramcharan', 'Havenkade 118', '0123 GF Voorbeeldstad'] },
    templates: [...letters('bewind-uitgesproken', 'schuldregeling', 'aow-betaald', 'kwijtschelding'), letter('aio-vermogen', daysAgo(7)), letter('betalingsregeling-termijn', { ...daysAgo(30), ...done })],
  },
  kowalczyk: {
    addressee: { salutation: 'heer Kowalczyk', englishSalutation: 'Mr Kowalczyk', address: ['De heer T. Kowalczyk', 'Industrieweg 7', '0124 GH Zandrecht'] },
    templates: [...letters('bewind-uitgesproken', 'ww-toegekend', 'inhouding-uitkering'), letter('ww-inkomsten', daysAgo(12)), letter('zorgtoeslag-terugbetalen', daysAgo(30)), letter('laatste-waarschuwing', daysAgo(19))],
  },
  // Calm: everything was read, nothing is asked.
  zoe: {
    addressee: { salutation: 'mevrouw Lumière-Groeneveld', englishSalutation: 'Ms Lumière-Groeneveld', address: ['Mevrouw Z. Lumière-Groeneveld', 'Kerkplein 4', '0125 GJ Heidewoude'] },
    templates: letters('bewind-uitgesproken', 'wajong-blijft', 'huurtoeslag-beschikking', 'zorgtoeslag-beschikking', 'stempas'),
  },
  bram: {
    addressee: { salutation: 'heer Tjeerdsma', englishSalutation: 'Mr Tjeerdsma', address: ['De heer B. Tjeerdsma', 'Studentenhof 201', '0123 GK Voorbeeldstad'] },
    templates: [...letters('bewind-uitgesproken', 'studieschuld-lager', 'mijn-duo-bericht', 'bijstand-specificatie'), letter('bijstand-inlichtingen', { ...daysAgo(40), ...done })],
  },
  // Under guardianship: property and care.
  tineke: {
    addressee: { salutation: 'mevrouw Wolters-van den Berg', englishSalutation: 'Ms Wolters-van den Berg', address: ['Mevrouw C. Wolters-van den Berg', 'Zorgpark 18', '0124 GL Zandrecht'] },
    templates: [...letters('wlz-indicatie', 'aow-betaald', 'griepprik', 'definitieve-aanslag'), letter('wlz-bijdrage', daysAgo(12)), letter('herindicatie', { ...daysAgo(2), read: true })],
  },
  dirk: {
    addressee: { salutation: 'heer Postma', englishSalutation: 'Mr Postma', address: ['De heer D. Postma', 'Dijkweg 9', '0124 GM Zandrecht'] },
    templates: letters('bewind-uitgesproken', 'aow-betaald', 'waterschapsbelasting'),
  },
  selma: {
    addressee: { salutation: 'mevrouw Kaya', englishSalutation: 'Ms Kaya', address: ['Mevrouw S. Kaya', 'Tulpstraat 52', '0123 GN Voorbeeldstad'] },
    templates: letters('bewind-uitgesproken', 'schuldregeling', 'huurtoeslag-beschikking'),
  },
};

import { appointments } from './appointments.js';
import { administration } from './administration.js';
import { clientMailboxes, type Client } from './client-mailboxes.js';
import { home } from './home.js';
import type { Addressee, LetterTemplate } from './letter.js';
import { letters } from './letter-collection.js';
import { municipality } from './municipality.js';
import { residence } from './residence.js';
import { taxes } from './taxes.js';
import { traffic } from './traffic.js';
import { unemployment, workAndStudy } from './work-and-study.js';

/** Whose box has letters from the start. Corry has not activated hers; the recipients in the ministry's file begin empty. */
export type MailboxOwner = 'koen' | 'piet' | 'maya' | 'hans' | 'els' | Client;

/** A box as it is before the demo begins. */
export interface Mailbox {
  readonly addressee: Addressee;
  readonly templates: readonly LetterTemplate[];
}

/** Who gets which letters. */
export const mailboxes: Readonly<Record<MailboxOwner, Mailbox>> = {
  koen: {
    addressee: { salutation: 'heer Bakker', englishSalutation: 'Mr Bakker', address: ['De heer K. Bakker', 'Voorbeeldlaan 12', '0123 AB Voorbeeldstad'] },
    templates: [...appointments, ...traffic, ...taxes, ...home, ...municipality, ...workAndStudy, ...letters('eigen-bijdrage', 'eigen-bijdrage-rekening', 'vaccinatie-kind')],
  },
  piet: {
    addressee: { salutation: 'heer Visser', englishSalutation: 'Mr Visser', address: ['De heer P. Visser', 'Havenkade 3', '0123 CD Voorbeeldstad'] },
    templates: [...administration, ...letters('motorrijtuigenbelasting', 'definitieve-aanslag', 'woz', 'waterschapsbelasting', 'paspoort-verloopt', 'afvalkalender', 'weg-dicht', 'ciz-indicatie')],
  },
  maya: {
    addressee: { salutation: 'mevrouw Fernandes', englishSalutation: 'Ms Fernandes', address: ['Mevrouw M. Fernandes', 'Lindeplein 21', '0123 EF Voorbeeldstad'] },
    templates: [...residence, ...letters('afvalkalender', 'stempas', 'zorgtoeslag-beschikking', 'verzekeringsbericht')],
  },
  hans: {
    addressee: { salutation: 'heer Mulder', englishSalutation: 'Mr Mulder', address: ['De heer H. Mulder', 'Kerkstraat 8', '0124 GH Zandrecht'] },
    templates: [...unemployment, ...letters('kwijtschelding', 'eigen-bijdrage', 'zorgtoeslag-beschikking', 'zorgtoeslag-terugbetalen', 'waterschapsbelasting', 'lantaarnpaal', 'rijbewijs-verloopt')],
  },
  els: {
    addressee: { salutation: 'mevrouw Jansen', englishSalutation: 'Ms Jansen', address: ['Mevrouw E. Jansen', 'Molenweg 12', '0123 BD Voorbeeldstad'] },
    templates: letters('stempas', 'definitieve-aanslag', 'verzekeringsbericht'),
  },
  ...clientMailboxes,
};

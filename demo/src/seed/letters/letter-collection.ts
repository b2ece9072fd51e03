import { administration } from './administration.js';
import { appointments } from './appointments.js';
import { care } from './care.js';
import { debts } from './debts.js';
import { home } from './home.js';
import type { LetterTemplate } from './letter.js';
import { municipality } from './municipality.js';
import { residence } from './residence.js';
import { support } from './support.js';
import { taxes } from './taxes.js';
import { traffic } from './traffic.js';
import { unemployment, workAndStudy } from './work-and-study.js';

const all = [
  ...appointments, ...traffic, ...taxes, ...home, ...municipality, ...workAndStudy, ...unemployment, ...care, ...residence, ...administration, ...debts, ...support,
] as const;

/** Short name of a letter that was written for the demo. */
export type TemplateKey = (typeof all)[number]['key'];

/** These letters, as they were written. */
export function letters(...keys: readonly TemplateKey[]): readonly LetterTemplate[] {
  return all.filter(({ key }) => keys.includes(key));
}

/** One letter, with another moment of sending or another fate than was written. */
export function letter(key: TemplateKey, changes: Partial<Pick<LetterTemplate, 'published' | 'read' | 'place' | 'handled'>> = {}): LetterTemplate {
  return { ...(letters(key) as readonly [LetterTemplate])[0], ...changes };
}

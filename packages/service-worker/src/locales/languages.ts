import { en } from './en.js';
import { nl, type WorkerMessages } from './nl.js';

/** The worker's text, by language. */
const languages: Readonly<Record<string, WorkerMessages>> = { nl, en };

/** The text in this language, or else in Dutch; and which of both it is. */
export function textIn(language: string): { readonly lang: string; readonly text: WorkerMessages } {
  const lang = Object.hasOwn(languages, language) ? language : 'nl';
  return { lang, text: languages[lang] ?? nl };
}

import type { Messages } from './messages.js';

/** Languages besides Dutch, each a chunk of its own. */
const loaders: Readonly<Record<string, () => Promise<{ messages: Messages }>>> = {
  en: () => import('./en.js'),
};

/** The language of ours that fits a BCP 47 tag, or Dutch. */
export function supportedLanguage(tag: string): string {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  return primary in loaders ? primary : 'nl';
}

/** The text of a language; undefined for Dutch, which every element carries itself, and when it can't be loaded. The next call tries again. */
export async function loadMessages(language: string): Promise<Messages | undefined> {
  return loaders[language]?.().then(({ messages }) => messages, () => undefined);
}

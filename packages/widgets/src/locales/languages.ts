import type { Messages } from './messages.js';

/** Languages besides Dutch, each a chunk of its own. */
const loaders: Readonly<Record<string, () => Promise<{ messages: Messages }>>> = {
  en: () => import('./en.js'),
};

const loading = new Map<string, Promise<Messages | undefined>>();

/** The language of ours that fits a BCP 47 tag, or Dutch. */
export function supportedLanguage(tag: string): string {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  return primary in loaders ? primary : 'nl';
}

/** The text of a language; undefined for Dutch, which every element carries itself, and when it can't be loaded. */
export async function loadMessages(language: string): Promise<Messages | undefined> {
  const loader = loaders[language];
  if (loader === undefined) {
    return undefined;
  }
  let messages = loading.get(language);
  if (messages === undefined) {
    messages = loader().then((module) => module.messages, () => {
      loading.delete(language); // The network may be back at the next try.
      return undefined;
    });
    loading.set(language, messages);
  }
  return messages;
}

import type { NotificationLanguage } from '../preferences/preferences.js';
import { byPerson, forWhom } from './for-whom.js';
import { disclosed, oneLine, soonestDeadline, type NoticeContent, type NoticedMessage } from './notice-content.js';
import { en } from './templates/en.js';
import { nl } from './templates/nl.js';
import type { Announcement, NoticeTexts } from './templates/notice-texts.js';

/** An e-mail before it is given an address. */
export interface ComposedEmail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: NotificationLanguage;
}

/** A title and a line, as a device shows them. */
export interface ComposedPush {
  readonly title: string;
  readonly text: string;
}

/** In an e-mail and on paper so many messages are named; the rest is counted. */
const maxItems = 20;
/** So many people are named; the rest is counted. */
const maxPeople = 100;
/** So many characters of an SMS are surely in one part when every one of them is in the GSM alphabet. */
const smsLength = 160;

const texts: Readonly<Record<NotificationLanguage, NoticeTexts>> = { nl, en };

/** The words of this language. */
export function textsOf(language: NotificationLanguage): NoticeTexts {
  return texts[language];
}

/** An e-mail that says as much as the person wants, in text and in HTML without images, links or tracking. */
export function composeEmail(content: NoticeContent): ComposedEmail {
  const words = texts[content.language];
  const announcement = announce(content);
  const shown = itemsOf(content);
  const after = [...deadlineOf(content, shown), words.whereToGo(content.site)];
  return layOut({
    language: content.language,
    subject: words.title(announcement),
    before: [words.greeting, words.sentence(announcement)],
    lists: listsOf(content, shown),
    after: [...after, words.noLink, words.closing],
    small: [forWhom(content.messages) === undefined ? words.whyThis : words.whyForOthers],
  });
}

/** An SMS in one part: the sentence, the deadline when there is room and it may be told, and where to go. */
export function composeSms(content: NoticeContent): string {
  const words = texts[content.language];
  const sentence = words.sentence(announce(content));
  const where = words.smsWhereToGo(content.site);
  const whole = [sentence, ...deadlineOf(content, itemsOf(content)), where].join(' ');
  const shorter = [sentence, where].join(' ');
  if (whole.length <= smsLength) return whole;
  return shorter.length <= smsLength ? shorter : [words.sentence({ ...announce(content), senderName: undefined }), where].join(' ');
}

/** What a device shows, also when it is locked. */
export function composePush(content: NoticeContent): ComposedPush {
  const words = texts[content.language];
  const shown = itemsOf(content);
  const [first] = shown;
  const about = content.disclosure === 'full' && content.messages.length === 1 && first ? [words.item(first)] : deadlineOf(content, shown);
  return { title: words.title(announce(content)), text: about.length > 0 ? about.join(' ') : words.sentence(announce(content)) };
}

/** The e-mail with a code to prove that an address is one's own. */
export function composeCodeEmail(code: string, language: NotificationLanguage): ComposedEmail {
  const { code: words, greeting, closing } = texts[language];
  return layOut({ language, subject: words.title, before: [greeting, words.sentence(code), words.validFor, words.notYou], lists: [], after: [closing], small: [] });
}

/** The SMS with such a code. The code comes first, so that a telephone can offer to fill it in. */
export function composeCodeSms(code: string, language: NotificationLanguage, site: string): string {
  return texts[language].code.sms(code, site);
}

/** What may be told of each message, the soonest deadline first. */
export function itemsOf({ messages, disclosure }: NoticeContent): readonly Partial<NoticedMessage>[] {
  return soonestFirst(messages).map((message) => disclosed(message, disclosure)).slice(0, maxItems);
}

function soonestFirst(messages: readonly NoticedMessage[]): readonly NoticedMessage[] {
  const last = '9999-12-31';
  return messages.toSorted((one, other) => ((one.deadline ?? last) < (other.deadline ?? last) ? -1 : 1));
}

/** One list; or one for each person whose post it is. Everybody is named then, also when there is no room for their messages. */
function listsOf(content: NoticeContent, shown: readonly Partial<NoticedMessage>[]): readonly List[] {
  const words = texts[content.language];
  if (content.disclosure === 'nothing') return [];
  const named = new Set(soonestFirst(content.messages).slice(0, maxItems));
  const people = byPerson(content)?.slice(0, maxPeople);
  return people?.map(({ name, messages }) => ({
    heading: words.heading(name, messages.length),
    items: soonestFirst(messages).filter((message) => named.has(message)).map((message) => words.item(disclosed(message, content.disclosure))),
  })) ?? [{ items: shown.map((message) => words.item(message)) }];
}

function announce({ occasion, messages, disclosure }: NoticeContent): Announcement {
  const names = new Set(messages.map(({ senderName }) => oneLine(senderName)));
  return { occasion, count: messages.length, forWhom: forWhom(messages), senderName: disclosure === 'nothing' || names.size !== 1 ? undefined : [...names][0] };
}

function deadlineOf({ language, messages }: NoticeContent, shown: readonly Partial<NoticedMessage>[]): readonly string[] {
  // With one message its own line says it already.
  const soonest = messages.length === 1 ? undefined : soonestDeadline(shown);
  const words = texts[language];
  return soonest === undefined ? [] : [words.soonest(words.date(soonest))];
}

interface List {
  readonly heading?: string;
  readonly items: readonly string[];
}

interface Layout {
  readonly language: NotificationLanguage;
  readonly subject: string;
  readonly before: readonly string[];
  readonly lists: readonly List[];
  readonly after: readonly string[];
  readonly small: readonly string[];
}

function layOut({ language, subject, before, lists, after, small }: Layout): ComposedEmail {
  const list = lists.map(({ heading, items }) => [...(heading === undefined ? [] : [heading]), ...items.map((item) => `- ${item}`)].join('\n'));
  const text = `${[...before, ...list, ...after, ...small.map((line) => `--\n${line}`)].join('\n\n')}\n`;
  const paragraphs = (lines: readonly string[], style = '') => lines.map((line) => `<p${style}>${escape(line)}</p>`).join('\n');
  const html = `<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:1rem;overflow-wrap:anywhere;font-family:sans-serif;font-size:1rem;line-height:1.5">
<div role="article" aria-roledescription="email" lang="${language}" style="max-width:36rem">
<h1 style="font-size:1.375rem;line-height:1.25">${escape(subject)}</h1>
${paragraphs(before)}
${lists.map(htmlList).join('')}${paragraphs(after)}
${paragraphs(small, ' style="font-size:0.875rem"')}
</div>
</body>
</html>
`;
  return { subject, text, html, language };
}

function htmlList({ heading, items }: List): string {
  const above = heading === undefined ? '' : `<h2 style="font-size:1.125rem;line-height:1.25">${escape(heading)}</h2>\n`;
  return items.length === 0 ? above : `${above}<ul>\n${items.map((item) => `<li>${escape(item)}</li>`).join('\n')}\n</ul>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

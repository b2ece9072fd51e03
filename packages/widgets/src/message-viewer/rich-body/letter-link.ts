import { address, type FoundAddress } from '../links.js';

/** Files that senders name in a link's words; their endings are no ends of hosts. */
const fileName = /\.(?:pdf|docx?|xlsx?|odt|txt|csv|zip|jpe?g|png|html?|xml)$/i;
const writtenAddress = /(?:https?:\/\/|\bwww\.)[^\s/?#:@]+/giu;
const wholeHost = /^[^\s/?#:@.]+(?:\.[^\s/?#:@.]+)+(?=$|[/?#])/u;

/**
 * What a link of the sender's leads to, and whether it is what its words say it is.
 *
 * @param href as the sender wrote it
 * @param words what people read, passed through `displayText`
 * @returns undefined when it cannot be followed: the words stay, as text
 */
export function letterLink(href: string, words: string): FoundAddress | undefined {
  const written = href.trim();
  const found = /[\s\p{Cc}]/u.test(written) ? undefined : address(written.replace(/^(mailto:[^?]*)\?.*$/i, '$1'));
  return found?.kind === 'web' && namesAnotherHost(words, found.host)
    ? { kind: 'deceptive', text: words, host: found.host }
    : found;
}

/** Whether the words alone tell where the link leads: they begin with its host. */
export function tellsHost(words: string, host: string): boolean {
  const shown = words.trim().toLowerCase().replace(/^https:\/\//, '');
  return shown.startsWith(host) && /^(?:$|[/?#])/.test(shown.slice(host.length));
}

/** The words look like the address of a site that is not the one the link leads to, nor a part of it, nor what it is a part of. */
function namesAnotherHost(words: string, host: string): boolean {
  const text = words.trim();
  const whole = fileName.test(text) ? undefined : wholeHost.exec(text)?.[0];
  const named = [...text.match(writtenAddress) ?? [], ...(whole === undefined ? [] : [whole])];
  return named
    .map((name) => name.toLowerCase().replace(/^https?:\/\//, '').replace(/\.$/, ''))
    .some((name) => name !== host && !isPartOf(name, host) && !isPartOf(host, name));
}

function isPartOf(host: string, whole: string): boolean {
  return whole.includes('.') && host.endsWith(`.${whole}`);
}

/** A run of text in a letter: plain, or an address somebody can follow. */
export type TextRun =
  | { readonly kind: 'text'; readonly text: string }
  /** A web address that is what it seems: `https://` + `host` + `rest` is what the sender wrote. */
  | { readonly kind: 'web'; readonly href: string; readonly host: string; readonly rest: string }
  | { readonly kind: 'mail' | 'phone'; readonly href: string; readonly label: string }
  /** A web address that leads elsewhere than it looks: never a link; `host` is where it really goes. */
  | { readonly kind: 'deceptive'; readonly text: string; readonly host: string };

/** A run that is an address, or looks like one. */
export type FoundAddress = Exclude<TextRun, { readonly kind: 'text' }>;

const candidate = /\b(?:https:\/\/|mailto:|tel:)[^\s<>"«»„“”]{1,2000}/giu;
const plainHost = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?$/;
const mailAddress = /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/;
const phoneNumber = /^\+?[0-9][0-9.()-]{1,23}$/;

/**
 * Finds the addresses in a line of plain text. Only `https:`, `mailto:` and `tel:` are ever made into something to follow.
 *
 * The runs, put together, are the text again, but for capitals in a host and the words `mailto:` and `tel:`.
 *
 * @param text already passed through `displayText`.
 */
export function findLinks(text: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(candidate)) {
    const written = withoutTrailingPunctuation(match[0]);
    const run = address(written);
    if (run === undefined) {
      continue;
    }
    if (match.index > end) {
      runs.push({ kind: 'text', text: text.slice(end, match.index) });
    }
    runs.push(run);
    end = match.index + written.length;
  }
  if (end < text.length) {
    runs.push({ kind: 'text', text: text.slice(end) });
  }
  return runs;
}

/** How many addresses a text may hold, at most. */
export function countLinks(text: string): number {
  return text.match(candidate)?.length ?? 0;
}

/**
 * What an address leads to; undefined when it is none that may be followed.
 *
 * @param written the whole address and nothing else
 */
export function address(written: string): FoundAddress | undefined {
  const scheme = written.slice(0, written.indexOf(':')).toLowerCase();
  if (scheme === 'https') {
    return webAddress(written);
  }
  const target = written.slice(scheme.length + 1);
  if (scheme === 'mailto') {
    // Only the address: `?bcc=` and `?body=` would let a sender write somebody's e-mail for them.
    return mailAddress.test(target) ? { kind: 'mail', href: `mailto:${target}`, label: target } : undefined;
  }
  return phoneNumber.test(target) ? { kind: 'phone', href: `tel:${target.replace(/[.()-]/g, '')}`, label: target } : undefined;
}

function webAddress(written: string): FoundAddress | undefined {
  let url: URL;
  try {
    url = new URL(written);
  } catch {
    return undefined;
  }
  const shown = written.slice('https://'.length);
  const rest = shown.slice(url.host.length);
  const sameHost = shown.slice(0, url.host.length).toLowerCase() === url.host && /^(?:[/?#]|$)/.test(rest);
  if (sameHost && isPlain(url.hostname)) {
    return { kind: 'web', href: url.href, host: url.host, rest };
  }
  return { kind: 'deceptive', text: written, host: url.host };
}

/**
 * Whether a host is a name in plain letters. Not: an internationalised name (`xn--`, where letters of another script can pass for
 * ours; `.nl` and the government have none), a bare IP address, a name without a dot.
 */
function isPlain(hostname: string): boolean {
  return hostname.length <= 253 && plainHost.test(hostname) && !hostname.split('.').some((label) => label.startsWith('xn--'));
}

/** The sentence's own full stop, comma or bracket is no part of the address. */
function withoutTrailingPunctuation(written: string): string {
  const surplus = { ')': surplusOf(written, '(', ')'), ']': surplusOf(written, '[', ']') };
  let end = written.length;
  for (; end > 0; end -= 1) {
    const last = written.charAt(end - 1);
    if ((last === ')' || last === ']') && surplus[last] > 0) {
      surplus[last] -= 1;
    } else if (!/[.,;:!?'’…*_]/u.test(last)) {
      break;
    }
  }
  return written.slice(0, end);
}

function surplusOf(text: string, opening: string, closing: string): number {
  return text.split(closing).length - text.split(opening).length;
}

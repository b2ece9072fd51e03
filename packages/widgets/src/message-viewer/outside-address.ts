import { displayLine } from './display-text.js';
import { findLinks } from './links.js';

/** Where an address of a sender leads: to follow, or only to warn of. */
export type OutsideAddress =
  | { readonly kind: 'web'; readonly href: string; readonly host: string }
  | { readonly kind: 'deceptive'; readonly text: string; readonly host: string };

/**
 * Judges an address that stands by itself by the rules for addresses in a letter.
 *
 * @returns undefined when it is no https address at all
 */
export function outsideAddress(url: string | undefined): OutsideAddress | undefined {
  const [run, ...others] = findLinks(displayLine(url ?? ''));
  if (others.length > 0) {
    return undefined;
  }
  return run?.kind === 'web' || run?.kind === 'deceptive' ? run : undefined;
}

import DOMPurify, { type Config } from 'dompurify';
import { letterAttributes, letterElements } from './letter-markup.js';
import { markupPolicy } from './markup-policy.js';

/** A sender's markup, reduced to what a letter may be made of. */
export interface SanitisedMarkup {
  readonly content: DocumentFragment;
  /** Something to see was taken out: an image, a form, a style. */
  readonly lostLook: boolean;
  /** A link was taken out, its words left. */
  readonly lostLinks: boolean;
}

const config = {
  ALLOWED_TAGS: [...letterElements.keys(), '#text'],
  // An image has no address here, so that there is nothing to load: only the words for it are kept.
  ALLOWED_ATTR: ['href', 'alt', ...letterAttributes.keys()],
  ALLOWED_URI_REGEXP: /^(?:https|mailto|tel):/i,
  // The expression above is applied to every attribute that is not named here: without it, `lang`, `scope` and the like are gone.
  ADD_URI_SAFE_ATTR: ['alt', ...letterAttributes.keys()],
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // The text inside these is not for reading; of anything else that goes, the text stays.
  ADD_FORBID_CONTENTS: ['applet', 'canvas', 'datalist', 'dialog', 'embed', 'object', 'select', 'textarea'],
  RETURN_DOM_FRAGMENT: true,
} as const;

/** Elements whose loss nobody sees. */
const unseen = new Set(['#comment', 'base', 'body', 'colgroup', 'col', 'font', 'head', 'html', 'link', 'meta', 'title']);
/** Attributes whose loss people see. */
const seen = new Set(['style', 'data-style', 'background', 'bgcolor']);

/**
 * Reduces markup to the allowed elements and attributes.
 *
 * While it parses, the browser reports inline styles and event handlers as violations of the page's policy, though nothing of them is
 * ever inserted; `quietMarkup` leaves few.
 *
 * @param markup within the limits
 * @throws {TypeError} when the page's `trusted-types` directive does not allow `berichtenbox#html`, or this browser cannot sanitise
 */
export function sanitise(markup: string): SanitisedMarkup {
  if (!DOMPurify.isSupported) {
    throw new TypeError('This browser cannot sanitise');
  }
  const policy = markupPolicy();
  const content = DOMPurify.sanitize(markup, { ...(config as unknown as typeof config & Config), ...(policy !== undefined && { TRUSTED_TYPES_POLICY: policy }) });
  const removed = DOMPurify.removed.map((entry) => ('element' in entry ? { element: nameOf(entry.element) } : { attribute: entry.attribute }));
  return {
    content,
    lostLook: content.querySelector('img') !== null
      || removed.some(({ element, attribute }) => (element === undefined ? seen.has(attribute?.name ?? '') : !unseen.has(element))),
    // A link to a place in the letter itself leads nowhere in a letter without ids; that is no loss worth a word.
    lostLinks: removed.some(({ attribute }) => attribute?.name === 'href' && !attribute.value.trim().startsWith('#')),
  };
}

/** A form answers with what is in it to whoever asks for its name, when that is called so. */
function nameOf(node: Node): string {
  const { nodeName }: { readonly nodeName: unknown } = node;
  return typeof nodeName === 'string' ? nodeName.toLowerCase() : 'form';
}

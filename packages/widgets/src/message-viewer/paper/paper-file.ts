import { paperElement } from './paper-element.js';
import { paperLook } from './paper-look.js';

/** Nothing in the file runs, loads or sends anything, also if something were in it that should not be. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** The document as a file that any browser opens, by itself. */
export function paperFile(paper: Document): string {
  paper.head.prepend(
    paperElement(paper, 'meta', { charset: 'utf-8' }),
    paperElement(paper, 'meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    paperElement(paper, 'meta', { name: 'referrer', content: 'no-referrer' }),
    paperElement(paper, 'meta', { name: 'viewport', content: 'width=device-width' }),
  );
  paper.head.append(paperElement(paper, 'style', {}, paperLook));
  return new XMLSerializer().serializeToString(paper);
}

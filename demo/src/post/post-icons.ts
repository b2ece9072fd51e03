import { html } from 'hono/html';
import type { PostKind } from './sent-post.js';

const outlines: Readonly<Record<PostKind, string>> = {
  email: 'M3 6h18v12H3zM3 7l9 7 9-7',
  sms: 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12h5',
  push: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4M12 3v2',
  letter: 'M6 3h9l4 4v14H6zM14.5 3v5H19M9 12h7M9 15h7M9 18h4',
};

/** A line drawing for a kind of post; its name stands beside it. */
export function postIcon(kind: PostKind) {
  return html`<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="${outlines[kind]}"/></svg>`;
}

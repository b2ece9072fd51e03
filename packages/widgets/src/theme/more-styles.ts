import type { CSSResult } from 'lit';
import { alertStyles } from './alert-styles.js';
import { moreControlStyles } from './more-control-styles.js';
import { moreTokens } from './more-tokens.js';

/** What the first list does without: what a pointer over a control does, primary buttons, links in text, alerts. Comes after the shared styles. */
export const moreStyles: CSSResult[] = [moreTokens, moreControlStyles, alertStyles];

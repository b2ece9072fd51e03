import { css, type CSSResult } from 'lit';
import { controlStyles } from './control-styles.js';
import { tokens } from './tokens.js';

const base = css`
  :host {
    display: block;
    container: berichtenbox / inline-size;
    color: var(--_color);
    background-color: var(--_background);
    font-family: var(--_font);
    font-size: var(--_font-size);
    line-height: var(--_line-height);
    text-align: start;
    overflow-wrap: anywhere;
    hyphens: auto;
    hyphenate-limit-chars: 12 5 5;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  /* Short texts in their own direction, at the side where the page begins: Dutch on an Arabic page, and the other way round. */
  time,
  .sender,
  .subject,
  .muted span,
  .folder span,
  .fact {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-family: var(--_heading-font);
    font-weight: var(--_heading-weight);
    color: var(--_heading-color);
    line-height: 1.25;
    text-wrap: balance;
  }

  p {
    margin: 0;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .icon {
    flex: none;
    inline-size: var(--_icon-size);
    block-size: var(--_icon-size);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: text-bottom;
  }

  .heading {
    font-size: var(--_heading-size);
  }

  .muted {
    color: var(--_muted-color);
  }

  .small {
    font-size: 0.875em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }

  @media print {
    :host {
      color: #000;
      background-color: transparent;
    }

    button,
    form,
    .no-print {
      display: none !important;
    }
  }
`;

/** What every element's styles begin with: tokens, text, controls. All that the first list takes, and no more. */
export const sharedStyles: CSSResult[] = [tokens, base, controlStyles];

import { css, type CSSResult } from 'lit';

/** Difficult words in a letter, what explains them, and the list under it. */
export const glossaryStyles: CSSResult = css`
  .difficult {
    text-decoration: underline dotted var(--_accent) 2px;
    text-underline-offset: 0.25em;
    border-radius: 0.125rem;
    cursor: help;
  }

  .difficult:hover,
  .difficult[aria-expanded='true'] {
    text-decoration-style: solid;
  }

  .difficult:focus-visible {
    color: var(--_focus-text);
    background-color: var(--_focus-background);
  }

  .explanation {
    position: absolute;
    inset: 0 auto auto 0;
    display: none;
    grid-template-columns: 1fr auto;
    gap: 0 0.5rem;
    inline-size: max-content;
    max-inline-size: min(22rem, 100vw - 1rem);
    max-block-size: min(20rem, 100vh - 1rem);
    margin: 0;
    padding: 0.25rem 0.25rem 1rem 1rem;
    overflow: auto;
    border: 1px solid var(--_line-color);
    border-radius: var(--_radius);
    color: var(--_color);
    background-color: var(--_background);
    box-shadow: 0 0.25rem 1.25rem rgb(0 0 0 / 20%);
    line-height: var(--_line-height);
  }

  .explanation:popover-open {
    display: grid;
  }

  .explained {
    align-self: center;
    font-weight: 600;
  }

  .explained::first-letter {
    text-transform: uppercase;
  }

  .meaning {
    grid-column: 1 / -1;
    padding-inline-end: 0.75rem;
  }

  .word-list {
    max-inline-size: var(--berichtenbox-letter-width, 65ch);
    border-block: 1px solid var(--_line-color);
  }

  .word-list summary {
    display: list-item;
    min-block-size: max(2.75rem, 44px);
    padding-block: 0.625rem;
    list-style: disclosure-closed inside;
    font-weight: 600;
    cursor: pointer;
  }

  .word-list[open] summary {
    list-style-type: disclosure-open;
  }

  .word-list summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .word-list dl {
    display: grid;
    gap: 1rem;
    margin: 0;
    padding-block: 0.25rem 1.25rem;
  }

  .word-list dt {
    color: inherit;
    font-weight: 600;
  }

  .word-list dt::first-letter {
    text-transform: uppercase;
  }

  .word-list dt::after {
    content: none;
  }

  @media (forced-colors: active) {
    .difficult {
      text-decoration-color: LinkText;
    }

    .explanation {
      border: 2px solid;
    }
  }

  @media print {
    .difficult {
      text-decoration: none;
    }
  }
`;

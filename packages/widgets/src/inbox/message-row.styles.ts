import { css } from 'lit';

/** One message in the list. */
export const rowStyles = css`
  .messages ul,
  .skeleton {
    border-block-start: 1px solid var(--_line-color);
  }

  .month {
    padding-block: 1.25rem 0.375rem;
    font-size: 1em;
  }

  .month::first-letter {
    text-transform: uppercase;
  }

  .month:first-child {
    padding-block-start: 0;
  }

  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 1rem;
    min-block-size: 4.5rem;
    padding-block: 0.75rem;
    padding-inline-start: 1rem;
    border-block-end: 1px solid var(--_line-color);
  }

  /* In its column, whether or not something stands before it. */
  .row > .text {
    grid-column: 2;
  }

  .many .row {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 5.5rem;
  }

  .row.selected::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 0.25rem solid var(--_accent);
  }

  .monogram {
    display: grid;
    place-items: center;
    align-self: start;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    margin-block-start: 0.125rem;
    border-radius: 50%;
    background-color: var(--_tint);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1;
    hyphens: none;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1rem;
  }

  .date {
    position: relative;
    margin-inline-start: auto;
    color: var(--_muted-color);
    font-size: 0.875em;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .date .visually-hidden {
    inset-inline-end: 0;
  }

  .sender,
  .facts {
    color: var(--_muted-color);
    font-size: 0.9375em;
  }

  /* A long name takes a second line; the date goes below it only where there is no room for both. */
  .line .sender {
    flex: 1 1 6rem;
    min-inline-size: 0;
  }

  .unread .sender {
    color: var(--_color);
  }

  .subject {
    color: var(--_link-color);
    font-size: 1.0625em;
    line-height: 1.4;
    text-decoration: none;
    text-underline-offset: 0.2em;
  }

  /* The whole row opens the message; its buttons lie above this. */
  .subject::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .unread .subject {
    font-weight: 700;
  }

  li:hover .subject:not(:focus-visible) {
    color: var(--_link-hover-color);
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }

  .subject:focus-visible {
    color: var(--_focus-text);
    background-color: var(--_focus-background);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    margin-block-start: 0.125rem;
  }

  .fact {
    display: inline-flex;
    align-items: baseline;
    gap: 0.375rem;
  }

  .fact .icon {
    align-self: center;
  }

  .unread-mark,
  .due,
  .strong {
    color: var(--_color);
    font-weight: 600;
  }

  .overdue {
    color: var(--_error-color);
  }

  .unread-mark::before {
    content: '';
    align-self: center;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    background-color: var(--_accent);
  }

  .row-actions {
    position: relative;
    z-index: 1;
    align-self: start;
  }

  @container berichtenbox (inline-size < 26rem) {
    .row {
      gap: 0 0.5rem;
      padding-inline-start: 0.25rem;
    }

    .monogram {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .row.selected::before {
      border-inline-start-color: Highlight;
    }

    .monogram {
      border: 1px solid;
    }

    .unread-mark::before {
      background-color: CanvasText;
      forced-color-adjust: none;
    }
  }

  @media print {
    .row {
      break-inside: avoid;
      border-block-end-color: #000;
    }

    .monogram {
      display: none;
    }
  }
`;

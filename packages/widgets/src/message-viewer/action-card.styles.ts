import { css } from 'lit';

/** Styles of what to do with a letter, and of what there is to know about it. */
export const actionCardStyles = css`
  .card {
    display: grid;
    grid-template-columns: 100%;
    gap: 0.875rem;
    max-inline-size: 44rem;
    padding: 1.125rem 1.25rem 1.25rem;
    border: 1px solid var(--_line-color);
    border-inline-start: 0.375rem solid var(--_accent);
    border-radius: var(--_radius);
  }

  .card.overdue {
    border-inline-start-color: var(--_alert-error-line);
  }

  .card.calm {
    gap: 0.375rem;
    padding-block: 0.875rem;
    border-inline-start-color: var(--_alert-ok-line);
  }

  #action {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }

  #action > .icon,
  .nothing-to-do > .icon {
    color: var(--_alert-ok-line);
  }

  .what {
    font-size: 1.0625em;
    font-weight: 600;
    white-space: pre-wrap;
  }

  .due,
  .note,
  .nothing-to-do {
    display: flex;
    gap: 0.5rem;
  }

  .due > .icon,
  .note > .icon,
  .nothing-to-do > .icon {
    margin-block-start: 0.15em;
  }

  /* Together on a line where there is one long enough. */
  .left {
    display: inline-block;
  }

  .overdue .due .icon,
  .overdue .left {
    color: var(--_error-color);
  }

  .note,
  .nothing-to-do {
    max-inline-size: var(--berichtenbox-letter-width, 65ch);
    color: var(--_muted-color);
  }

  .payment {
    display: grid;
    gap: 0.375rem;
  }

  .outside,
  .reference {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem 0.75rem;
  }

  .number {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .words {
    display: grid;
    gap: 0.25rem;
    margin: 0;
    padding-inline-start: 0.875rem;
    border-inline-start: 0.1875rem solid var(--_line-color);
  }

  figcaption {
    font-weight: 600;
  }

  figcaption.muted,
  figcaption .muted {
    font-weight: 400;
  }

  blockquote {
    margin: 0;
    white-space: pre-wrap;
  }

  .card > .actions {
    margin-block-start: 0.125rem;
  }

  .reason {
    max-inline-size: var(--berichtenbox-letter-width, 65ch);
  }

  .reason summary {
    inline-size: fit-content;
    min-block-size: max(2.75rem, 44px);
    padding-block: 0.625rem;
    color: var(--_link-color);
    font-weight: 600;
    cursor: pointer;
  }

  .reason summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .reason summary:focus-visible {
    color: var(--_focus-text);
    background-color: var(--_focus-background);
  }

  @container berichtenbox (inline-size < 26rem) {
    .card {
      padding: 0.875rem 1rem 1rem;
    }

    .card .actions,
    .outside {
      display: grid;
      justify-items: stretch;
    }

    .card .actions .button,
    .outside .button {
      justify-content: center;
    }
  }

  @media (forced-colors: active) {
    .card,
    .words {
      border-color: CanvasText;
    }

    .card .icon.icon {
      color: inherit;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .card {
      transition: none;
    }
  }

  @media print {
    .card {
      margin-block-end: 6mm;
      border: 0.5pt solid #000;
      break-inside: avoid;
    }

    .note,
    .nothing-to-do {
      color: #000;
    }
  }
`;

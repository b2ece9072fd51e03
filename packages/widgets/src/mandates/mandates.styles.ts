import { css, type CSSResult } from 'lit';
import { formStyles } from '../theme/form.styles.js';
import { statePanelStyles } from '../theme/state-panel.styles.js';

const layout = css`
  .page,
  .part,
  .mandate-form,
  .mandate,
  .log-day {
    display: grid;
    gap: 1rem;
    min-inline-size: 0;
  }

  .page {
    gap: 1.25rem;
    justify-items: start;
  }

  .page > * {
    inline-size: 100%;
    max-inline-size: 48rem;
  }

  .page > .back {
    inline-size: auto;
    margin-inline-start: -0.75rem;
  }

  .part {
    padding-block-start: 1.5rem;
    border-block-start: 1px solid var(--_line-color);
  }

  .part-heading {
    font-size: min(var(--_heading-size), 1.25rem);
  }

  .mandate-form {
    gap: 2rem;
  }

  .mandate-form > .actions {
    padding-block-start: 0.5rem;
  }

  /* In their own direction, at the side where the page begins: Dutch on an Arabic page. */
  .page :is(p, li, legend, label, .check span) {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .mandate {
    gap: 0.5rem;
    padding-block: 1.25rem;
    border-block-start: 1px solid var(--_line-color);
  }

  .mandates > :last-child {
    border-block-end: 1px solid var(--_line-color);
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 0.75rem;
  }

  .name {
    font-size: 1.0625em;
  }

  .status {
    padding: 0.0625rem 0.625rem;
    border: 1px solid var(--_line-color);
    border-radius: 1rem;
    font-size: 0.875em;
    font-weight: 600;
  }

  .active .status {
    border-color: var(--_alert-ok-line);
    color: var(--_alert-ok-color);
    background-color: var(--_alert-ok-background);
  }

  .mandate .actions {
    margin-block-start: 0.25rem;
  }

  .bullets {
    display: grid;
    gap: 0.25rem;
  }

  .summary {
    gap: 0.5rem;
  }

  .over > summary {
    min-block-size: max(2.75rem, 44px);
    padding-block: 0.625rem;
    font-weight: 600;
    cursor: pointer;
  }

  .over .mandate {
    color: var(--_muted-color);
  }

  .dependent {
    padding-inline-start: 2.125rem;
    padding-block: 0.25rem 0.5rem;
  }

  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: 0 1rem;
  }

  .field.day,
  .field.code-field,
  .person-choice .field,
  .search .field {
    max-inline-size: 22rem;
  }

  .field.day {
    max-inline-size: 12rem;
  }

  .field.code-field {
    font-size: 1.25em;
    letter-spacing: 0.1em;
    text-transform: uppercase;
    font-variant-numeric: tabular-nums;
  }

  .code-panel {
    display: grid;
    gap: 0.75rem;
    padding: 1.25rem;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
  }

  .code {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75em;
    font-size: clamp(1.5rem, 8cqi, 2.5rem);
    font-weight: 700;
    letter-spacing: 0.08em;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
    hyphens: none;
  }

  .group {
    white-space: nowrap;
  }

  .log-day {
    gap: 0.25rem;
  }

  .day-heading {
    font-size: 1.0625em;
  }

  .log-line {
    display: grid;
    grid-template-columns: 8.5rem minmax(0, 1fr);
    gap: 0.125rem 1rem;
    padding-block: 0.625rem;
    border-block-start: 1px solid var(--_line-color);
  }

  .log-time {
    font-variant-numeric: tabular-nums;
  }

  .mark,
  .times {
    font-weight: 650;
  }

  .mark {
    color: var(--_error-color);
  }

  .log-line .link {
    display: inline-block;
    min-block-size: 1.5rem;
  }

  @container berichtenbox (inline-size < 34rem) {
    .log-line {
      grid-template-columns: minmax(0, 1fr);
    }

    .dependent {
      padding-inline-start: 0;
    }

    .code-panel {
      padding: 0.875rem;
    }
  }

  @media (forced-colors: active) {
    .page > .back {
      margin-inline-start: 0;
    }

    .mark {
      color: inherit;
    }
  }

  @media print {
    .over:not([open]) {
      display: none;
    }
  }
`;

/** Styles of who may act for whom. */
export const mandatesStyles: CSSResult[] = [statePanelStyles, formStyles, layout];

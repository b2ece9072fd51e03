import { css, type CSSResult } from 'lit';
import { overviewStyles } from './overview.styles.js';
import { questionStyles } from './question.styles.js';

const layout = css`
  .wizard,
  .whole,
  .question-body,
  .channels-field,
  .moments,
  .consequences {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
  }

  .wizard,
  .whole,
  .without-digid {
    max-inline-size: 46rem;
  }

  .wizard > .heading,
  .whole .heading {
    font-size: var(--_heading-size);
  }

  .bars {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 0.375rem;
  }

  .bars span {
    block-size: 0.375rem;
    border: 1px solid var(--_line-color);
    border-radius: 1rem;
  }

  .bars .passed {
    border-color: transparent;
    background-color: var(--_accent);
  }

  .count {
    display: block;
    margin-block-end: 0.25rem;
    color: var(--_muted-color);
    font-family: var(--_font);
    font-size: 1rem;
    font-weight: 600;
  }

  .part-heading {
    font-size: 1.125em;
  }

  .lead,
  .facts p,
  .whole p,
  .note,
  .without-digid p {
    max-inline-size: 65ch;
  }

  .strong {
    font-weight: 600;
  }

  .paragraph {
    white-space: pre-line;
  }

  .late {
    animation: appear 0s 300ms both;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  /* Going on and declining: as large, as heavy, as dark. */
  .ways {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    padding-block-start: 0.5rem;
  }

  .way {
    min-block-size: 3.25rem;
    text-align: center;
    text-wrap: balance;
  }

  .ways + .actions:empty {
    display: none;
  }

  .ways + .actions .button {
    margin-inline-start: -0.75rem;
  }

  .facts {
    display: grid;
    gap: 1.25rem;
  }

  .facts li,
  .banner {
    display: flex;
    gap: 1rem;
  }

  .facts li > div,
  .banner > div {
    display: grid;
    gap: 0.25rem;
    min-inline-size: 0;
  }

  .facts li > .icon {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    color: var(--_accent);
  }

  .banner > .icon {
    inline-size: 2.25rem;
    block-size: 2.25rem;
    color: var(--_alert-ok-line);
  }

  .banner > div {
    gap: 0.5rem;
  }

  .bullets {
    display: grid;
    gap: 0.375rem;
    padding-inline-start: 1.25rem;
    list-style: disc;
  }

  .note {
    display: flex;
    gap: 0.75rem;
    padding: 1rem;
    border: 1px solid var(--_line-color);
    border-radius: var(--_radius);
  }

  .note .icon {
    margin-block-start: 0.125em;
  }

  .without-digid {
    display: grid;
    gap: 0.5rem;
    margin: 0 auto 2rem;
    padding-block-start: 1.5rem;
    border-block-start: 1px solid var(--_line-color);
  }

  .expiring {
    margin-block-end: 1.5rem;
  }

  @container berichtenbox (inline-size >= 34rem) {
    .ways {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @media (forced-colors: active) {
    .bars span {
      border-color: CanvasText;
    }

    .bars .passed {
      background-color: CanvasText;
      forced-color-adjust: none;
    }

    .banner > .icon.icon,
    .facts .icon.icon {
      color: inherit;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .late {
      animation: appear 0s 300ms both;
    }
  }
`;

/** Styles of the wizard: a question, its answers, and ways out that weigh the same. */
export const activationWizardStyles: CSSResult[] = [layout, questionStyles, overviewStyles];

import { css } from 'lit';

/** Styles of the wizard: a question, its answers, and ways out that weigh the same. */
export const activationWizardStyles = css`
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

  .field-error {
    display: flex;
    gap: 0.5rem;
    color: var(--_error-color);
    font-weight: 600;
  }

  .question,
  .kind {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .question legend,
  .kind legend {
    padding: 0;
    margin-block-end: 0.5rem;
    font-size: 1.125em;
    font-weight: var(--_label-weight);
  }

  .moments {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
  }

  .moments legend {
    font-size: 1em;
  }

  .check {
    display: flex;
    align-items: flex-start;
    gap: 0.75rem;
    min-block-size: 44px;
    padding-block: 0.625rem;
    cursor: pointer;
  }

  .check input {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0.0625rem 0 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }

  .nested {
    padding-inline-start: 2.125rem;
  }

  .list-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem 1.5rem;
  }

  .search-field {
    position: relative;
  }

  .search-field .icon {
    position: absolute;
    inset-block-start: calc(50% - var(--_icon-size) / 2);
    inset-inline-start: 0.75rem;
    color: var(--_muted-color);
    pointer-events: none;
  }

  .search-field .field {
    padding-inline-start: calc(1.25rem + var(--_icon-size));
  }

  .organisations {
    display: grid;
    gap: 1.5rem;
  }

  .kind li {
    border-block-end: 1px solid var(--_line-color);
  }

  .kind li:first-child {
    border-block-start: 1px solid var(--_line-color);
  }

  .kind .nested {
    padding-block-start: 0;
  }

  .overview {
    border-block-start: 1px solid var(--_line-color);
  }

  .overview-part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem 1rem;
    padding-block: 1rem;
    border-block-end: 1px solid var(--_line-color);
  }

  .overview-content {
    display: grid;
    gap: 0.5rem;
  }

  .overview .part-heading {
    font-size: 1em;
  }

  .change {
    justify-self: start;
    margin-inline-start: -0.75rem;
  }

  .undo-part {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem 1.5rem;
    padding-block-start: 1.5rem;
    border-block-start: 1px solid var(--_line-color);
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

    .overview-part {
      grid-template-columns: 11rem minmax(0, 1fr) auto;
      align-items: start;
    }

    .change {
      margin-block: -0.625rem;
      margin-inline: 0 -0.75rem;
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

import { css, type CSSResult } from 'lit';
import { contactChannelsStyles } from '../contact-channels/contact-channels.styles.js';
import { statePanelStyles } from '../theme/state-panel.styles.js';
import { saveBarStyles } from './save-bar.styles.js';

const layout = css`
  .page,
  .preferences-form,
  .part,
  .dependent,
  .preview,
  .fieldset {
    display: grid;
    gap: 1rem;
    min-inline-size: 0;
  }

  .page,
  .preferences-form {
    gap: 2rem;
  }

  .page > .heading {
    margin-block-end: -0.75rem;
  }

  /* In their own direction, at the side where the page begins: Dutch on an Arabic page. */
  .part :is(p, li, legend, label, .check span, dt),
  .save-words span {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .part {
    justify-items: start;
    padding-block-start: 1.5rem;
    border-block-start: 1px solid var(--_line-color);
  }

  .part > * {
    inline-size: 100%;
    max-inline-size: 44rem;
  }

  :is(.error-summary, .outcome) {
    max-inline-size: 44rem;
  }

  .part-heading {
    font-size: min(var(--_heading-size), 1.25rem);
  }

  .part > .part-heading {
    margin-block-end: -0.25rem;
  }

  .fieldset {
    gap: 0.25rem;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .fieldset > .label {
    padding: 0;
    margin-block-end: 0.25rem;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: max(2.75rem, 44px);
    padding-block: 0.25rem;
    cursor: pointer;
  }

  :is(input[type='checkbox'], input[type='radio']) {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  /* As far in as the words of the question above it. */
  .dependent,
  .note {
    padding-inline-start: 2.125rem;
  }

  .note {
    margin-block-start: -1rem;
  }

  .ladder,
  .times {
    gap: 1rem 2.5rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), max-content));
    align-items: start;
  }

  .times {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), max-content));
    align-items: end;
  }

  .field.time {
    inline-size: auto;
    min-inline-size: 8rem;
  }

  .preview-heading {
    font-size: 1em;
  }

  .samples {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    gap: 0.75rem;
    margin: 0;
  }

  .sample {
    display: grid;
    align-content: start;
    gap: 0.375rem;
    padding: 0.75rem 1rem 1rem;
    border: 1px solid var(--_line-color);
    border-radius: var(--_radius);
    background-color: var(--_tint);
  }

  .sample:first-child {
    grid-column: 1 / -1;
  }

  .sample dt {
    font-size: 0.875em;
    font-weight: 600;
  }

  .sample dd {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    text-align: left;
    overflow-wrap: anywhere;
  }

  .sample-text {
    white-space: pre-line;
  }

  .organisations {
    border-block-start: 1px solid var(--_line-color);
  }

  .organisation {
    display: grid;
    gap: 0.25rem;
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--_line-color);
  }

  .organisation-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.375rem 1rem;
  }

  .organisation-name {
    flex: 1 1 14rem;
    min-inline-size: 0;
    font-weight: 600;
  }

  .field.delivery {
    flex: 0 1 15rem;
    inline-size: 15rem;
    max-inline-size: 100%;
  }

  .strong {
    font-weight: 600;
  }

  .bullets,
  .error-summary ul {
    padding-inline-start: 1.25rem;
    list-style: disc;
  }

  .error-summary ul {
    display: grid;
    gap: 0.25rem;
  }

  dialog {
    inline-size: min(32rem, calc(100vi - 2rem));
    max-block-size: calc(100vb - 2rem);
    padding: 1.5rem;
    border: 1px solid var(--_line-color);
    border-radius: var(--_radius);
    color: var(--_color);
    background-color: var(--_background);
    box-shadow: 0 1rem 3rem rgb(0 0 0 / 24%);
  }

  dialog::backdrop {
    background-color: rgb(0 0 0 / 50%);
  }

  dialog p {
    margin-block: 0.75rem 1.25rem;
  }

  .dialog-heading {
    font-size: min(var(--_heading-size), 1.25rem);
  }

  .late {
    animation: appear 160ms 300ms both;
  }

  @keyframes appear {
    from {
      opacity: 0;
      visibility: hidden;
    }
  }

  @container berichtenbox (inline-size < 30rem) {
    .dependent {
      padding-inline-start: 0;
    }

    .field.delivery {
      flex: 1 1 100%;
    }
  }

  @media (forced-colors: active) {
    dialog {
      border: 2px solid;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .late {
      animation-duration: 1ms;
    }
  }
`;

/** Styles of one's settings. */
export const preferencesStyles: CSSResult[] = [statePanelStyles, contactChannelsStyles, layout, saveBarStyles];

import { css, type CSSResult } from 'lit';
import { contactChannelsStyles } from '../contact-channels/contact-channels.styles.js';
import { formStyles } from '../theme/form.styles.js';
import { statePanelStyles } from '../theme/state-panel.styles.js';
import { saveBarStyles } from './save-bar.styles.js';

const layout = css`
  .page,
  .preferences-form,
  .part,
  .dependent,
  .preview {
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

  @container berichtenbox (inline-size < 30rem) {
    .dependent {
      padding-inline-start: 0;
    }

    .field.delivery {
      flex: 1 1 100%;
    }
  }
`;

/** Styles of one's settings. */
export const preferencesStyles: CSSResult[] = [statePanelStyles, formStyles, contactChannelsStyles, layout, saveBarStyles];

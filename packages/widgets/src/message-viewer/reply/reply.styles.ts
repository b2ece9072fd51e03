import { css } from 'lit';

/** Styles of replying to a letter. */
export const replyStyles = css`
  .reply,
  .reply-form,
  .form-field,
  .receipts {
    display: grid;
    gap: 1rem;
    min-inline-size: 0;
  }

  .reply {
    padding-block-start: 1.5rem;
    border-block-start: 1px solid var(--_line-color);
    justify-items: start;
  }

  .reply > * {
    inline-size: 100%;
    max-inline-size: var(--berichtenbox-letter-width, 65ch);
  }

  .reply > .button {
    inline-size: auto;
  }

  .reply-form {
    gap: 1.5rem;
  }

  .form-field,
  .receipts {
    gap: 0.375rem;
  }

  .form-field p:empty,
  .saved:empty {
    display: none;
  }

  .strong,
  .reference {
    font-weight: 600;
  }

  .reference {
    white-space: nowrap;
  }

  textarea.field {
    min-block-size: 10rem;
    line-height: var(--_line-height);
    resize: vertical;
  }

  .field[aria-invalid='true'] {
    border-color: var(--_error-color);
    border-width: 2px;
  }

  .field-error {
    color: var(--_error-color);
    font-weight: 600;
  }

  .drop {
    padding: 1rem;
    border: 1px dashed var(--_input-border);
    border-radius: var(--_radius);
  }

  .file-input {
    max-inline-size: 100%;
    min-block-size: 44px;
    padding-block: 0.125rem;
    color: inherit;
    font: inherit;
  }

  .file-input::file-selector-button {
    min-block-size: max(2.75rem, 44px);
    margin-inline-end: 0.75rem;
    padding: var(--_button-padding-block) var(--_button-padding-inline);
    border: var(--_button-border-width) solid var(--_secondary-border);
    border-radius: var(--_button-radius);
    color: var(--_secondary-color);
    background-color: var(--_secondary-background);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .reply-file {
    display: grid;
    gap: 0.5rem;
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--_line-color);
  }

  .reply-file .name,
  .quote,
  .sent {
    overflow-wrap: anywhere;
  }

  .reply-file .warning-icon {
    color: var(--_error-color);
  }

  .error-summary ul {
    display: grid;
    gap: 0.25rem;
    padding-inline-start: 1.25rem;
    list-style: disc;
  }

  .quote {
    max-block-size: 12rem;
    margin: 0;
    padding-inline-start: 1rem;
    border-inline-start: 0.25rem solid var(--_line-color);
    overflow: auto;
    white-space: pre-wrap;
  }

  .proof-heading {
    font-size: 1.125em;
  }

  .receipts li {
    border-block-end: 1px solid var(--_line-color);
  }

  .receipts summary {
    padding-block: 0.625rem;
    min-block-size: 44px;
    cursor: pointer;
  }

  .sent {
    display: grid;
    gap: 0.5rem;
    padding: 0 0 1rem 1.125rem;
  }

  @media (hover: none) {
    .drop-hint {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .file-input::file-selector-button {
      border: 1px solid;
    }
  }

  @media print {
    .receipts details::details-content {
      display: block;
      content-visibility: visible;
      block-size: auto;
    }
  }
`;

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

  .form-field > *,
  .receipts > * {
    min-inline-size: 0;
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

  @media print {
    .receipts details::details-content {
      display: block;
      content-visibility: visible;
      block-size: auto;
    }
  }
`;

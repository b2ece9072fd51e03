import { css } from 'lit';

/** Questions and their answers, what is wrong with those, and dialogs: `fieldset`, `form-field`, `check`, `field-error`, `error-summary`, `bullets`; `late` is what only appears when it takes long. */
export const formStyles = css`
  .fieldset {
    display: grid;
    gap: 0.25rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .fieldset > .label {
    padding: 0;
    margin-block-end: 0.25rem;
  }

  .form-field {
    display: grid;
    gap: 0.375rem;
    min-inline-size: 0;
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

  .field[aria-invalid='true'] {
    border-color: var(--_error-color);
    border-width: 2px;
  }

  .field-error {
    color: var(--_error-color);
    font-weight: 600;
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

  @media (forced-colors: active) {
    .field[aria-invalid='true'] {
      border-width: 3px;
    }

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

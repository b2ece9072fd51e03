import { css } from 'lit';

/** Styles of the ways to reach somebody. */
export const contactChannelsStyles = css`
  .contact-channels,
  .add-channel,
  .channel,
  .code-form,
  .address-form,
  .form-field {
    display: grid;
    gap: 0.75rem;
    min-inline-size: 0;
  }

  .contact-channels {
    gap: 1rem;
  }

  .form-field {
    gap: 0.375rem;
  }

  /* In their own direction, at the side where the page begins: Dutch on an Arabic page. */
  .contact-channels :is(p, label, span, bdi) {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .channels {
    border-block-start: 1px solid var(--_line-color);
  }

  .channel {
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--_line-color);
  }

  .channel-head {
    display: flex;
    align-items: flex-start;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
  }

  .channel-head > .icon {
    margin-block-start: 0.125rem;
    color: var(--_muted-color);
  }

  .channel-words {
    display: grid;
    gap: 0.125rem;
    flex: 1 1 12rem;
    min-inline-size: 0;
  }

  .channel-head .button {
    margin-block: -0.5rem;
    margin-inline-end: -0.75rem;
  }

  .channel-name {
    font-weight: 600;
    overflow-wrap: anywhere;
    hyphens: none;
  }

  .channel-status {
    display: flex;
    align-items: flex-start;
    gap: 0.375rem;
    font-size: 0.9375em;
  }

  .channel-status .icon {
    margin-block-start: 0.125em;
  }

  .channel-status.verified .icon {
    color: var(--_alert-ok-line);
  }

  .channel-status.failing {
    font-weight: 600;
  }

  .channel-status.failing .icon {
    color: var(--_error-color);
  }

  .channel > :not(.channel-head) {
    margin-inline-start: calc(var(--_icon-size) + 0.75rem);
    max-inline-size: 40rem;
  }

  .code-form,
  .address-form {
    padding: 1rem;
    border-radius: var(--_radius);
    border: 1px solid var(--_line-color);
  }

  .address-form {
    max-inline-size: 32rem;
  }

  .code-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }

  .field.code {
    inline-size: 11ch;
    flex: none;
    font-variant-numeric: tabular-nums;
    font-size: 1.25em;
    letter-spacing: 0.15em;
  }

  .code-form .actions > .button.subtle {
    margin-inline-start: -0.75rem;
  }

  .field[aria-invalid='true'] {
    border-color: var(--_error-color);
    border-width: 2px;
  }

  .field-error {
    color: var(--_error-color);
    font-weight: 600;
  }

  .no-channels {
    padding-block: 0.25rem;
  }

  @container berichtenbox (inline-size < 30rem) {
    .channel > :not(.channel-head) {
      margin-inline-start: 0;
    }

    .channel-head .button {
      margin-block: 0;
      margin-inline: calc(var(--_icon-size)) 0;
    }

    .code-form,
    .address-form {
      padding: 0.75rem;
    }

    .add-buttons .button {
      inline-size: 100%;
      justify-content: flex-start;
    }
  }

  @media (forced-colors: active) {
    /* There they have an outline. */
    .channel-head .button,
    .code-form .actions > .button.subtle {
      margin-inline: 0;
    }

    .field[aria-invalid='true'] {
      border-width: 3px;
    }

    .channel-status .icon.icon {
      color: inherit;
    }
  }
`;

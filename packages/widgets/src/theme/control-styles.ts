import { css } from 'lit';

/** Buttons, fields and focus. Class names: `button` with `subtle` or `icon-only`; `field`. */
export const controlStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    min-block-size: var(--_button-size);
    min-inline-size: max(2.75rem, 44px);
    margin: 0;
    padding: var(--_button-padding-block) var(--_button-padding-inline);
    border: var(--_button-border-width) solid var(--_secondary-border);
    border-radius: var(--_button-radius);
    color: var(--_secondary-color);
    background-color: var(--_secondary-background);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
    transition: background-color 120ms, color 120ms;
  }

  .button.subtle {
    padding-inline: 0.75rem;
    color: var(--_subtle-color);
    background-color: transparent;
    border-color: transparent;
  }

  .button.icon-only {
    inline-size: max(2.75rem, 44px);
    padding-inline: 0;
  }

  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  .field {
    inline-size: 100%;
    min-block-size: max(2.75rem, 44px);
    margin: 0;
    padding: 0.5rem 0.75rem;
    border: var(--_input-border-width) solid var(--_input-border);
    border-radius: var(--_input-radius);
    color: var(--_input-color);
    background-color: var(--_input-background);
    font: inherit;
  }

  .label {
    display: block;
    font-weight: var(--_label-weight);
  }

  :focus {
    outline: none;
  }

  :focus-visible {
    outline: var(--_focus-width) var(--_focus-style) var(--_focus-color);
    outline-offset: var(--_focus-offset);
    scroll-margin-block: 6rem;
  }

  .button:focus-visible {
    color: var(--_focus-text);
    background-color: var(--_focus-background);
  }

  @media (forced-colors: active) {
    .button,
    .field {
      border: 1px solid;
    }

    :focus-visible {
      outline: 3px solid Highlight;
      outline-offset: 2px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .button {
      transition: none;
    }
  }
`;

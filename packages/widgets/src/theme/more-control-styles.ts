import { css } from 'lit';

/** What controls do when a pointer is over them, and those that the first list does without. Class names: `button primary`, `link`. */
export const moreControlStyles = css`
  .button:hover {
    color: var(--_secondary-hover-color);
    background-color: var(--_secondary-hover-background);
  }

  .button.subtle:hover {
    color: var(--_subtle-hover-color);
    background-color: var(--_subtle-hover-background);
  }

  .button.primary {
    color: var(--_primary-color);
    background-color: var(--_primary-background);
    border-color: var(--_primary-border);
  }

  .button.primary:hover {
    color: var(--_primary-hover-color);
    background-color: var(--_primary-hover-background);
  }

  .link {
    color: var(--_link-color);
    text-decoration: var(--_link-decoration);
    text-underline-offset: 0.2em;
    text-decoration-thickness: from-font;
  }

  .link:visited {
    color: var(--_link-visited-color);
  }

  .link:hover {
    color: var(--_link-hover-color);
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }

  .button:focus-visible,
  .button.primary:focus-visible,
  .link:focus-visible {
    color: var(--_focus-text);
    background-color: var(--_focus-background);
  }

  @media (forced-colors: active) {
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }

    .button.primary {
      border-width: 2px;
    }
  }
`;

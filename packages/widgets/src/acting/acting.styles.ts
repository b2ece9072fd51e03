import { css } from 'lit';

/** Styles of what is said around the post of somebody else. */
export const actingStyles = css`
  .acting-note {
    display: flex;
    gap: 0.75rem;
    margin-block-end: 1rem;
    padding: 0.625rem 0.875rem;
    border-inline-start: 0.25rem solid var(--_on-behalf-line);
    border-radius: calc(var(--_radius) / 2);
    color: var(--_on-behalf-color);
    background-color: var(--_on-behalf-background);
  }

  .acting-note > .icon {
    margin-block-start: 0.1em;
  }

  @media (forced-colors: active) {
    .acting-note {
      border: 1px solid;
      border-inline-start-width: 0.25rem;
    }
  }

  @media print {
    .acting-note {
      border: 1px solid #000;
      color: #000;
    }
  }
`;

import { css } from 'lit';

/** How far fetching is. */
export const inboxStatesStyles = css`
  .alert {
    margin-block-end: 1rem;
  }

  .progress {
    display: grid;
    gap: 0.375rem;
    margin-block-end: 1rem;
  }

  progress {
    appearance: none;
    inline-size: 100%;
    max-inline-size: 22rem;
    block-size: 0.375rem;
    border: 0;
    border-radius: 1rem;
    overflow: hidden;
    color: var(--_accent);
    background-color: var(--_line-color);
  }

  progress::-webkit-progress-bar {
    background-color: var(--_line-color);
  }

  progress::-webkit-progress-value {
    background-color: var(--_accent);
    transition: inline-size 200ms;
  }

  progress::-moz-progress-bar {
    background-color: var(--_accent);
  }

  .loading .heading {
    margin-block-end: 0.5rem;
  }

  @media (forced-colors: active) {
    progress {
      border: 1px solid;
    }

    progress::-webkit-progress-value {
      background-color: Highlight;
      forced-color-adjust: none;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    progress::-webkit-progress-value {
      transition: none;
    }
  }
`;

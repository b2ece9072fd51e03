import { css } from 'lit';

/** Styles of the bar with which everything is saved; it stays in sight while there is something to save. */
export const saveBarStyles = css`
  .save-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.5rem;
    padding-block: 1rem;
    border-block-start: 1px solid var(--_line-color);
    background-color: var(--_background);
  }

  .save-words {
    display: flex;
    align-items: flex-start;
    gap: 0.5rem;
    order: 1;
    font-weight: 600;
  }

  .save-words .icon {
    margin-block-start: 0.125em;
  }

  .saved .icon {
    color: var(--_alert-ok-line);
  }

  .save-bar.dirty {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    padding-block: 0.75rem;
    border-block-start: 0.1875rem solid var(--_accent);
  }

  .dirty .save-words {
    flex: 1 1 14rem;
    order: 0;
  }

  /* What has the focus is never under the bar. */
  .page:has(.dirty) :focus {
    scroll-margin-block-end: 9rem;
  }

  /* Not where it would be all there is to see: little height, or large text. */
  @media (max-height: 30rem) {
    .save-bar.dirty {
      position: static;
    }
  }

  @container berichtenbox (inline-size < 16rem) {
    .save-bar.dirty {
      position: static;
    }
  }

  @container berichtenbox (inline-size < 30rem) {
    .save-bar .actions {
      gap: 0 0.5rem;
    }
  }

  @media (forced-colors: active) {
    .save-bar.dirty {
      border-block-start-color: Highlight;
    }
  }

  @media print {
    .save-bar {
      display: none;
    }
  }
`;

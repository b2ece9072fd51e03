import { css } from 'lit';

/** Styles of what was chosen, and of taking that back. */
export const overviewStyles = css`
  .overview {
    border-block-start: 1px solid var(--_line-color);
  }

  .overview-part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem 1rem;
    padding-block: 1rem;
    border-block-end: 1px solid var(--_line-color);
  }

  .overview-content {
    display: grid;
    gap: 0.5rem;
  }

  .overview .part-heading {
    font-size: 1em;
  }

  .change {
    justify-self: start;
    margin-inline-start: -0.75rem;
  }

  .undo-part {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem 1.5rem;
    padding-block-start: 1.5rem;
    border-block-start: 1px solid var(--_line-color);
  }

  @container berichtenbox (inline-size >= 34rem) {
    .overview-part {
      grid-template-columns: 11rem minmax(0, 1fr) auto;
      align-items: start;
    }

    .change {
      margin-block: -0.625rem;
      margin-inline: 0 -0.75rem;
    }
  }
`;

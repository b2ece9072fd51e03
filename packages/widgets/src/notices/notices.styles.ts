import { css } from 'lit';

/** Styles of a notice about one's settings. */
export const noticesStyles = css`
  .notice .body {
    gap: 0.75rem;
  }

  .notice .sentence {
    font-weight: 600;
  }

  .notice .actions {
    justify-content: space-between;
    gap: 0.25rem 0.75rem;
  }

  .notice .does {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
  }

  .notice .later {
    display: flex;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin-inline-start: auto;
  }

  .notice .more {
    font-size: 0.875em;
  }

  .notice .later .button {
    margin-inline-end: -0.5rem;
  }

  .reasons {
    display: grid;
    gap: 0.5rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid currentColor;
  }

  .closed {
    padding-block: 0.5rem;
  }

  @media (forced-colors: active) {
    .reasons {
      border-color: CanvasText;
    }
  }

  @media print {
    .notice {
      display: none;
    }
  }
`;

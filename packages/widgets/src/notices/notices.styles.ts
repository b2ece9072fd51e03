import { css } from 'lit';

/** Styles of a notice about one's settings. */
export const noticesStyles = css`
  /* In their own direction, at the side where the page begins: Dutch on an Arabic page. */
  .notice :is(p, span) {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

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

  .notice .does.does {
    justify-content: flex-start;
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
    .notice .later .button {
      margin-inline-end: 0;
    }

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

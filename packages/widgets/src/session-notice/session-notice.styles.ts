import { css } from 'lit';

/** Styles of the notice that the session ends soon, which stays in sight while the page scrolls, and that it has ended. */
export const sessionNoticeStyles = css`
  .expiring {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
  }

  .expiring .alert {
    box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 12%);
  }

  .expiring .body {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem 1.5rem;
  }

  .expiring .words {
    display: grid;
    flex: 1 1 18rem;
    gap: 0.125rem;
  }

  .notice-heading {
    font-size: 1.0625em;
    color: inherit;
  }

  @media (forced-colors: active) {
    .expiring .alert {
      background-color: Canvas;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .expiring {
      transition: none;
    }
  }

  @media print {
    .expiring {
      display: none;
    }
  }
`;

import { css } from 'lit';

/** Styles of what can be done with a letter, and of what was done. */
export const letterActionBarStyles = css`
  .action-bar {
    padding-block: 0.25rem;
    border-block: 1px solid var(--_line-color);
  }

  .action-bar > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem;
    /* The words of the buttons, not their padding, line up with the letter. */
    margin-inline-start: -0.625rem;
  }

  .action-bar .button {
    padding-inline: 0.625rem;
    font-size: 0.9375em;
  }

  .more-menu {
    min-inline-size: min(17rem, 100vi - 1rem);
    margin: 0.25rem 0;
    padding: 0.375rem;
    border: 1px solid var(--_line-color);
    border-radius: var(--_radius);
    color: var(--_color);
    background-color: var(--_background);
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 18%);
  }

  .more-menu:popover-open {
    display: grid;
  }

  .more-menu:popover-open .button {
    justify-content: start;
    gap: 0.75rem;
  }

  /* Elsewhere it opens in the middle of the window. */
  @supports (position-area: block-end) {
    .more-menu:popover-open {
      inset: auto;
      position-area: block-end span-inline-end;
      position-try-fallbacks: flip-inline, flip-block, flip-block flip-inline;
    }
  }

  @container berichtenbox (inline-size >= 50rem) {
    .more {
      display: none;
    }

    .more-menu {
      display: contents;
    }
  }

  .done-notice {
    flex-wrap: wrap;
    align-items: center;
    padding-block: 0.5rem;
    gap: 0.25rem 0.75rem;
  }

  .done-notice .body {
    flex: 1 1 12rem;
  }

  .paper {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  @container berichtenbox (inline-size < 26rem) {
    .action-bar > div {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
    }

    .action-bar .button {
      justify-content: start;
    }
  }

  @media (forced-colors: active) {
    .more-menu {
      border-color: CanvasText;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .more-menu {
      transition: none;
    }
  }
`;

import { css } from 'lit';
import { rowStyles } from './message-row.styles.js';
import { toDoStyles } from './to-do-list.styles.js';

const layout = css`
  header,
  .summary,
  .header-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1rem;
  }

  /* A word of the heading is not broken as long as the tools can go below it. */
  .title {
    flex: 1 0 0;
    max-inline-size: 100%;
    overflow-wrap: break-word;
  }

  .summary {
    order: 1;
    flex: 1 0 100%;
    margin-block-end: 0.5rem;
  }

  .freshness {
    font-size: 0.875em;
  }

  .header-tools {
    gap: 0;
  }

  .search-line,
  .more-rows {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .header-tools > .search {
    display: none;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.5rem 2rem;
    margin-block-end: 1rem;
  }

  .folders ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5rem;
  }

  .own-toggle {
    display: none;
  }

  .folder {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: max(2.75rem, 44px);
    padding: 0.25rem 0;
    border: 0;
    border-block-end: 0.1875rem solid transparent;
    color: var(--_link-color);
    background: none;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .folder:hover {
    border-block-end-color: var(--_line-color);
  }

  .folder[aria-current] {
    border-block-end-color: var(--_accent);
    color: var(--_color);
    font-weight: 650;
  }

  .folder:focus-visible {
    color: var(--_focus-text);
    background-color: var(--_focus-background);
  }

  .count {
    color: var(--_muted-color);
    font-weight: 400;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .folder:focus-visible .count {
    color: inherit;
  }

  form.search {
    flex: 0 1 22rem;
    min-inline-size: min(100%, 14rem);
  }

  .search-line {
    margin-block-start: 0.25rem;
  }

  .search-line .field {
    flex: 1 6rem;
    min-inline-size: 0;
    appearance: none;
  }

  .field::-webkit-search-cancel-button {
    display: none;
  }

  .more-rows {
    align-items: center;
    justify-content: space-between;
    padding-block: 1.25rem;
  }

  .late {
    animation: appear 160ms 300ms both;
  }

  @keyframes appear {
    from {
      opacity: 0;
      visibility: hidden;
    }
  }

  .bar {
    display: block;
    block-size: 0.75rem;
    inline-size: 60%;
    margin-block: 0.5rem;
    border-radius: 1rem;
    background-color: color-mix(in srgb, var(--_line-color) 60%, var(--_background));
  }

  .bar:first-child {
    inline-size: 35%;
  }

  /* Words beside the icons only where there is room for all of them. */
  @container berichtenbox (inline-size < 52rem) {
    .header-tools > .button {
      inline-size: max(2.75rem, 44px);
      padding-inline: 0;
    }

    .header-tools span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    form.search {
      flex-basis: 100%;
    }
  }

  /* The first screen of a telephone is for letters: what is used less often is behind a button. */
  @container berichtenbox (inline-size < 26rem) {
    header .heading {
      font-size: min(var(--_heading-size), 1.375rem);
    }

    .header-tools > .search {
      display: var(--_search-button, inline-flex);
    }

    form.search:not(.open) {
      display: var(--_search-field, none);
    }

    .header-tools > .refresh,
    .folders:not(.whole) .own {
      display: none;
    }

    .own-toggle {
      display: block;
    }

    .folders ul {
      gap: 0 1.125rem;
    }
  }

  @media (forced-colors: active) {
    .folder {
      border-block-end-color: Canvas;
    }

    .folder[aria-current] {
      border-block-end-color: Highlight;
    }

    .bar {
      border: 1px solid;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .late {
      animation-duration: 1ms;
    }
  }
`;

/** The list and what stands around it from the start; what comes later brings its own. */
export const inboxStyles = [layout, rowStyles, toDoStyles];

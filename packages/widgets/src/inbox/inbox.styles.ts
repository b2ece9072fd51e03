import { css } from 'lit';
import { statePanelStyles } from '../theme/state-panel.styles.js';
import { rowStyles } from './message-row.styles.js';

const layout = css`
  header {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 1rem;
    margin-block-end: 1rem;
  }

  .title {
    display: grid;
    gap: 0.125rem;
    min-inline-size: 0;
  }

  .title .muted {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
  }

  .freshness {
    font-size: 0.875em;
    align-self: center;
  }

  .refresh {
    flex: none;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 1rem 2rem;
    margin-block-end: 1rem;
  }

  .folders ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.75rem;
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

  .search {
    flex: 0 1 22rem;
    min-inline-size: min(100%, 14rem);
  }

  .search-line {
    display: flex;
    gap: 0.5rem;
    position: relative;
    margin-block-start: 0.25rem;
  }

  .search-line .field {
    flex: 1;
    min-inline-size: 0;
    appearance: none;
  }

  .search-line .field::-webkit-search-cancel-button {
    display: none;
  }

  .field-error {
    margin-block-start: 0.25rem;
    color: var(--_error-color);
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding-block: 1.25rem;
  }

  .alert,
  .progress {
    margin-block-end: 1rem;
  }

  .progress {
    display: grid;
    gap: 0.375rem;
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

  .done {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75rem;
    padding-block: 0.25rem;
    padding-inline-start: 0.25rem;
    border-block-start: 1px solid var(--_line-color);
  }

  .done p {
    flex: 1 1 12rem;
  }

  .done > .icon {
    color: var(--_alert-ok-line);
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

  .loading .heading {
    margin-block-end: 0.5rem;
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

  dialog {
    inline-size: min(32rem, calc(100vi - 2rem));
    padding: 1.5rem;
    border: 1px solid var(--_line-color);
    border-radius: var(--_radius);
    color: var(--_color);
    background-color: var(--_background);
    box-shadow: 0 1rem 3rem rgb(0 0 0 / 24%);
  }

  dialog::backdrop {
    background-color: rgb(10 20 32 / 55%);
  }

  dialog p {
    margin-block: 0.75rem 1.25rem;
  }

  @container berichtenbox (inline-size < 26rem) {
    .search {
      flex-basis: 100%;
    }

    .refresh {
      padding-inline: 0;
    }

    .refresh span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @media (forced-colors: active) {
    .folder {
      border-block-end-color: Canvas;
    }

    .folder[aria-current] {
      border-block-end-color: Highlight;
    }

    .bar,
    progress {
      border: 1px solid;
    }

    progress::-webkit-progress-value {
      background-color: Highlight;
      forced-color-adjust: none;
    }

    dialog {
      border: 2px solid;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .late {
      animation-duration: 1ms;
    }

    progress::-webkit-progress-value {
      transition: none;
    }
  }
`;

/** The list and what stands around it; its rows and the states without a list have files of their own. */
export const inboxStyles = [statePanelStyles, layout, rowStyles];

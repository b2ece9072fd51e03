import { css, type CSSResult } from 'lit';
import { onBehalfTokens } from '../acting/on-behalf-tokens.js';

const ownStyles = css`
  .page {
    display: grid;
    gap: 1rem;
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0.75rem;
  }

  .summary {
    margin-block-start: 0.25rem;
  }

  .tools {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    gap: 0.75rem 1rem;
    align-items: end;
  }

  .tools .count {
    grid-column: 1 / -1;
  }

  .client {
    display: grid;
    gap: 0.25rem 1.5rem;
    padding-block: 0.75rem;
    padding-inline: 0.75rem;
    border-block-start: 1px solid var(--_line-color);
  }

  .clients > :last-child {
    border-block-end: 1px solid var(--_line-color);
  }

  .client.current {
    border-inline-start: 0.25rem solid var(--_on-behalf-line);
  }

  .open {
    min-block-size: max(2.75rem, 44px);
    margin-inline-start: -0.25rem;
    padding: 0.25rem;
    border: 0;
    color: var(--_link-color);
    background: none;
    font: inherit;
    font-size: 1.0625em;
    font-weight: 650;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .open:hover {
    color: var(--_link-hover-color);
    text-decoration-thickness: 2px;
  }

  .open:focus-visible {
    color: var(--_focus-text);
    background-color: var(--_focus-background);
  }

  .role {
    font-size: 0.9375em;
  }

  .now,
  .strong,
  .left {
    font-weight: 650;
  }

  .facts {
    display: grid;
    gap: 0.125rem;
    align-content: center;
  }

  .overdue {
    color: var(--_error-color);
  }

  .client .alert {
    grid-column: 1 / -1;
  }

  .none,
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem;
  }

  dialog {
    inline-size: min(32rem, calc(100vi - 1rem));
    max-inline-size: none;
    padding: 1.25rem clamp(0.75rem, 4vi, 1.5rem) 1.5rem;
    border: 1px solid var(--_line-color);
    border-radius: var(--_radius);
    color: var(--_color);
    background-color: var(--_background);
  }

  .loses {
    margin-block: 0.75rem 1.25rem;
  }

  @container berichtenbox (inline-size >= 44rem) {
    .client {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    }
  }

  @media (forced-colors: active) {
    .client.current {
      border-inline-start-color: Highlight;
    }

    dialog {
      border: 2px solid;
    }
  }

  @media print {
    .refresh,
    .more {
      display: none;
    }
  }
`;

/** Styles of the overview of the people one acts for. */
export const clientOverviewStyles: CSSResult[] = [onBehalfTokens, ownStyles];

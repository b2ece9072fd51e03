import { css } from 'lit';

/** Styles of what is said of a box without a network. */
export const offlineStyles = css`
  .away,
  .unsent,
  .offer,
  [part='locked'],
  [part='device-problem'] {
    margin-block-end: 1rem;
  }

  .keep,
  .device {
    display: grid;
    gap: 0.75rem;
  }

  .keep-line {
    display: flex;
    align-items: center;
    gap: 0.25rem 1rem;
  }

  .keep .bullets {
    display: grid;
    gap: 0.25rem;
    max-inline-size: 40rem;
  }

  .switch {
    display: inline-flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: max(2.75rem, 44px);
    padding: 0.25rem;
    border: 0;
    border-radius: calc(var(--_radius) / 2);
    color: inherit;
    background: none;
    font: inherit;
    font-weight: var(--_label-weight);
    text-align: start;
    cursor: pointer;
  }

  .switch[aria-disabled='true'] {
    cursor: default;
  }

  .track {
    flex: none;
    display: flex;
    inline-size: 3rem;
    block-size: 1.625rem;
    padding: 0.1875rem;
    border: 2px solid var(--_input-border);
    border-radius: 1rem;
    background-color: var(--_input-background);
    transition: background-color 120ms;
  }

  .thumb {
    block-size: 100%;
    aspect-ratio: 1;
    border-radius: 50%;
    background-color: var(--_input-border);
    transition: margin 120ms;
  }

  .switch[aria-checked='true'] .track {
    justify-content: end;
    border-color: var(--_accent);
    background-color: var(--_accent);
  }

  .switch[aria-checked='true'] .thumb {
    background-color: var(--_background);
  }

  .switch:focus-visible .track {
    border-color: currentColor;
  }

  .offer {
    padding: 0.5rem 1rem;
    border: 1px solid var(--_line-color);
    border-radius: calc(var(--_radius) / 2);
  }

  .offer-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
  }

  /* Their words in line with the sentence above them. */
  .offer-line .actions {
    margin-inline: -0.75rem;
  }

  .offer .keep {
    padding-block: 0.5rem;
  }

  details.unsent {
    padding-inline: 1rem;
    border: 1px solid var(--_line-color);
    border-radius: calc(var(--_radius) / 2);
  }

  details.unsent[open] {
    padding-block-end: 1rem;
  }

  .unsent summary {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: max(2.75rem, 44px);
    cursor: pointer;
  }

  .unsent summary::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-start: auto;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }

  .unsent[open] summary::after {
    rotate: 225deg;
  }

  .unsent .panel-heading {
    font-size: 1em;
  }

  .unsent ul {
    display: grid;
    gap: 0.75rem;
    margin-block: 0.5rem;
  }

  .unsent li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding-block-end: 0.75rem;
    border-block-end: 1px solid var(--_line-color);
  }

  .unsent li > p {
    flex: 1 1 14rem;
  }

  .unsent li > .button.subtle {
    margin-inline: -0.75rem;
  }

  details.unsent > .actions {
    margin-block-start: 0.5rem;
  }

  .waits {
    font-style: italic;
  }

  @media (forced-colors: active) {
    .track {
      border-color: ButtonText;
    }

    .thumb {
      background-color: ButtonText;
      forced-color-adjust: none;
    }

    .switch[aria-checked='true'] .track {
      border-color: Highlight;
      background-color: Highlight;
      forced-color-adjust: none;
    }

    .switch[aria-checked='true'] .thumb {
      background-color: HighlightText;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .track,
    .thumb {
      transition: none;
    }
  }
`;

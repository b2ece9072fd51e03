import { css } from 'lit';

/** A state without content, large: `statePanel` with one of our drawings. */
export const statePanelStyles = css`
  .state {
    display: grid;
    justify-items: center;
    gap: 0.75rem;
    max-inline-size: 36rem;
    margin-inline: auto;
    padding: 3rem 1.5rem;
    text-align: center;
  }

  .state .heading {
    font-size: min(var(--_heading-size), 1.375rem);
  }

  .state .actions {
    justify-content: center;
    margin-block-start: 0.75rem;
  }

  .state .drawing {
    margin-block-end: 0.75rem;
  }

  .state .link {
    white-space: nowrap;
  }

  .drawing svg {
    inline-size: 7.5rem;
    block-size: 6rem;
    fill: none;
    stroke: var(--_muted-color);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .drawing .accent {
    stroke: var(--_accent);
  }

  @media (forced-colors: active) {
    .drawing svg,
    .drawing .accent {
      stroke: CanvasText;
    }
  }

  @media print {
    .state {
      display: none;
    }
  }
`;

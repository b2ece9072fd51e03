import { css } from 'lit';

/** Styles of `stateView`. */
export const stateViewStyles = css`
  .state {
    display: grid;
    justify-items: center;
    gap: 1.5rem;
    padding: 3rem 1.5rem;
    text-align: center;
  }

  .state-words {
    display: grid;
    justify-items: center;
    gap: 0.75rem;
    max-inline-size: 32rem;
  }

  .state .heading {
    font-size: min(var(--_heading-size), 1.375rem);
  }

  .state .actions {
    justify-content: center;
    margin-block-start: 0.5rem;
  }

  .drawing {
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
    .drawing,
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

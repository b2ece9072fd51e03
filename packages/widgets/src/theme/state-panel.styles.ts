import { css } from 'lit';

/** A state without content, large: `statePanel` with a drawing or, drawn as large, an icon. */
export const statePanelStyles = css`
  .state {
    display: grid;
    justify-items: center;
    gap: 1rem;
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
  }

  .state .drawing {
    color: var(--_muted-color);
  }

  .state .link {
    white-space: nowrap;
  }

  .drawing .icon {
    inline-size: 7.5rem;
    block-size: 6rem;
    stroke-width: 2;
  }

  /* As thin in an icon as in a drawing. */
  .drawing path {
    vector-effect: non-scaling-stroke;
  }

  .drawing .accent {
    stroke: var(--_accent);
  }
`;

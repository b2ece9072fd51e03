import { css } from 'lit';

/** What one must still do. */
export const toDoStyles = css`
  .to-do {
    margin-block-end: 1.5rem;
    padding: 0.75rem 1rem;
    border: 1px solid var(--_line-color);
    border-inline-start: 0.25rem solid var(--_accent);
    border-radius: calc(var(--_radius) / 2);
  }

  .to-do-heading {
    font-size: 1.125em;
  }

  .to-do li {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding-block: 0.5rem;
  }

  .to-do li + li {
    border-block-start: 1px solid var(--_line-color);
  }

  .to-do .subject,
  .to-do .due {
    flex: 1 0 100%;
    font-weight: 600;
  }

  .to-do .facts {
    flex: 1 1 8rem;
  }

  .handle {
    position: relative;
    margin-inline-end: -0.75rem;
  }

  .to-do > .button {
    margin-inline-start: -0.75rem;
  }

  @container berichtenbox (inline-size >= 40rem) {
    .to-do .due {
      flex: none;
      margin-inline-end: 1rem;
    }
  }
`;

import { css } from 'lit';

/** Styles of what is only an example: the box with made-up letters, and how a notification looks. */
export const exampleStyles = css`
  .sandbox,
  .preview,
  .example-todo,
  .check-due {
    border: 1px solid var(--_line-color);
    border-radius: var(--_radius);
  }

  .sandbox {
    overflow: hidden;
    border: 2px dashed var(--_input-border);
  }

  .sandbox-band {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.375rem 0.75rem;
    padding: 0.75rem 1rem;
    border-block-end: 2px dashed var(--_input-border);
  }

  .tag {
    padding: 0.0625rem 0.625rem;
    border: 1px solid currentColor;
    border-radius: 1rem;
  }

  .sandbox-body {
    display: grid;
    justify-items: start;
    gap: 1rem;
    padding: 1rem;
  }

  .sandbox-body > .button.subtle {
    margin-inline-start: -0.75rem;
  }

  .example-list {
    inline-size: 100%;
    border-block-start: 1px solid var(--_line-color);
  }

  .example-list li + li {
    border-block-start: 1px solid var(--_line-color);
  }

  .example-row {
    display: flex;
    gap: 0.75rem;
    inline-size: 100%;
    min-block-size: 4.5rem;
    padding: 0.75rem 0.25rem;
    border: 0;
    color: inherit;
    background-color: transparent;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .example-row:hover .example-subject {
    text-decoration: underline;
  }

  .example-row > .icon {
    margin-block-start: 0.125em;
    color: var(--_muted-color);
  }

  .example-row:focus-visible,
  .example-row:focus-visible > .icon {
    color: var(--_focus-text);
    background-color: var(--_focus-background);
  }

  .example-words {
    display: grid;
    min-inline-size: 0;
  }

  .example-subject {
    color: var(--_link-color);
  }

  .example-row:focus-visible .example-subject {
    color: inherit;
  }

  .unread .example-sender,
  .unread .example-subject {
    font-weight: 700;
  }

  .example-todo,
  .check-due {
    display: grid;
    justify-items: start;
    gap: 0.75rem;
    inline-size: 100%;
    padding: 1rem;
    border-inline-start: 0.375rem solid var(--_accent);
  }

  .todo-heading {
    font-size: 1em;
  }

  .preview {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 1rem;
    min-block-size: 6rem;
  }

  .preview figcaption {
    color: var(--_muted-color);
    font-size: 0.875em;
  }

  .state ~ .sandbox {
    max-inline-size: 46rem;
    margin-inline: auto;
  }

  @media (forced-colors: active) {
    .example-subject {
      color: LinkText;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .example-row {
      transition: none;
    }
  }

  @media print {
    .sandbox {
      display: none;
    }
  }
`;

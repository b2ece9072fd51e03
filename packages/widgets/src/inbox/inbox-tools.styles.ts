import { css } from 'lit';

/** Menus, dialogs, filters, selection and what was done: all that comes when one begins to use the list. */
export const inboxToolsStyles = css`
  .alert {
    margin-block-end: 1rem;
  }

  .failure {
    position: relative;
    z-index: 1;
    grid-column: 1 / -1;
    margin-block: 0.75rem 0;
  }

  .subjects {
    padding-inline-start: 1.25rem;
    list-style: disc;
  }

  /* Four lines are enough to choose by; the letter itself has all of it. */
  .subject {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }

  .menu {
    position: absolute;
    inset: 0 auto auto 0;
    min-inline-size: min(14rem, 100vi - 1rem);
    max-inline-size: calc(100vi - 1rem);
    margin: 0;
    padding: 0.375rem;
    border: 1px solid var(--_line-color);
    border-radius: var(--_radius);
    color: var(--_color);
    background-color: var(--_background);
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 18%);
  }

  .menu-item {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    inline-size: 100%;
    min-block-size: max(2.75rem, 44px);
    padding: 0.5rem 0.75rem;
    border: 0;
    border-radius: calc(var(--_radius) / 2);
    color: inherit;
    background: none;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .menu .why-not {
    max-inline-size: 16rem;
    padding: 0 0.75rem 0.5rem;
  }

  .menu-item[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  .menu-item:hover {
    color: var(--_subtle-hover-color);
    background-color: var(--_subtle-hover-background);
  }

  .menu-item:focus-visible {
    color: var(--_focus-text);
    background-color: var(--_focus-background);
  }

  .panel {
    margin-block-end: 1rem;
    padding: 0.75rem 1rem 1rem;
    border: 1px solid var(--_line-color);
    border-radius: var(--_radius);
  }

  .panel-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1rem;
  }

  .panel-head .button {
    margin-inline-end: -0.75rem;
  }

  .panel-heading {
    font-size: 1.125em;
  }

  .filter-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    align-items: end;
    gap: 0.75rem 1rem;
  }

  .filter-fields .label {
    margin-block-end: 0.25rem;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-block-size: max(2.75rem, 44px);
    cursor: pointer;
  }

  input[type='checkbox'] {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .chips,
  .chips ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }

  .chips {
    margin-block-end: 1rem;
  }

  .chip {
    padding-inline: 1rem 0.75rem;
    border-radius: 2rem;
    font-weight: 400;
  }

  /* What one just did, and what one can do with what is selected, stay in sight in a long list. */
  .in-sight {
    position: sticky;
    inset-block-start: var(--berichtenbox-sticky-offset, 0px);
    z-index: 3;
    background-color: var(--_background);
  }

  /* Not where it would be all there is to see: little height, or large text. */
  @media (max-height: 30rem) {
    .in-sight {
      position: static;
    }
  }

  @container berichtenbox (inline-size < 16rem) {
    .in-sight {
      position: static;
    }
  }

  .done,
  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding-block: 0.25rem;
    padding-inline-start: 0.25rem;
    border-block-start: 1px solid var(--_line-color);
  }

  .done p,
  .selected-count {
    flex: 1 1 12rem;
  }

  .done > .icon {
    color: var(--_alert-ok-line);
  }

  .selected-count {
    font-weight: 600;
  }

  .selection {
    padding-block: 0.5rem;
    border-block-start: 0.1875rem solid var(--_accent);
  }

  .bulk,
  .whole {
    flex: 1 0 100%;
  }

  .whole .button {
    margin-inline-start: -0.75rem;
  }

  .bulk .button:not(.icon-only) {
    padding-inline: 0.75rem;
  }

  .arrived {
    inline-size: 100%;
    margin-block: 0.5rem;
  }

  .recent li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1rem;
    border-block-start: 1px solid var(--_line-color);
  }

  .recent li p {
    flex: 1 1 12rem;
    padding-block: 0.5rem;
  }

  .pick {
    display: grid;
    place-items: center;
    align-self: start;
    min-inline-size: max(2.75rem, 44px);
    min-block-size: max(2.75rem, 44px);
    margin-inline-start: -0.5rem;
    cursor: pointer;
    user-select: none;
  }

  /* While one selects, a press anywhere in the row chooses it. */
  .pick::after {
    content: '';
    position: absolute;
    z-index: 1;
    inset: 0;
  }

  .pick input {
    position: relative;
    z-index: 2;
  }

  mark {
    border-radius: 0.125rem;
    color: #14202e;
    background-color: #ffe57a;
  }

  .searching {
    padding-block: 2rem;
    text-align: center;
  }

  .field-error {
    margin-block-start: 0.25rem;
    color: var(--_error-color);
  }

  dialog {
    inline-size: min(32rem, calc(100vi - 2rem));
    max-block-size: calc(100vb - 2rem);
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

  .choices {
    margin-block: 0.75rem;
    margin-inline: -0.75rem;
  }

  .new-folder {
    margin-block-end: 1rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_line-color);
  }

  @media (forced-colors: active) {
    .menu,
    .panel {
      border: 1px solid;
    }

    .menu-item[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }

    dialog {
      border: 2px solid;
    }

    mark {
      color: MarkText;
      background-color: Mark;
    }
  }
`;

import { css } from 'lit';

/** Styles of what one answers: boxes to tick, and organisations to look for. */
export const questionStyles = css`
  .field-error {
    display: flex;
    gap: 0.5rem;
    color: var(--_error-color);
    font-weight: 600;
  }

  .question,
  .kind {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .question legend,
  .kind legend {
    padding: 0;
    margin-block-end: 0.5rem;
    font-size: 1.125em;
    font-weight: var(--_label-weight);
  }

  .moments {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
  }

  .moments legend {
    font-size: 1em;
  }

  .check {
    display: flex;
    align-items: flex-start;
    gap: 0.75rem;
    min-block-size: 44px;
    padding-block: 0.625rem;
    cursor: pointer;
  }

  .check input {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0.0625rem 0 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }

  .nested {
    padding-inline-start: 2.125rem;
  }

  .list-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem 1.5rem;
  }

  .search-field {
    position: relative;
  }

  .search-field .icon {
    position: absolute;
    inset-block-start: calc(50% - var(--_icon-size) / 2);
    inset-inline-start: 0.75rem;
    color: var(--_muted-color);
    pointer-events: none;
  }

  .search-field .field {
    padding-inline-start: calc(1.25rem + var(--_icon-size));
  }

  .organisations {
    display: grid;
    gap: 1.5rem;
  }

  .kind li {
    border-block-end: 1px solid var(--_line-color);
  }

  .kind li:first-child {
    border-block-start: 1px solid var(--_line-color);
  }

  .kind .nested {
    padding-block-start: 0;
  }
`;

import { css, type CSSResult } from 'lit';

/** The buttons to have a letter read aloud, and the sentence that is being read. */
export const readerStyles: CSSResult = css`
  article {
    position: relative;
    isolation: isolate;
  }

  .reader {
    display: grid;
    gap: 0.75rem;
    margin-block-end: -0.75rem;
  }

  .reader-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    align-items: center;
  }

  .reader:not(.on) .reader-buttons {
    margin-inline-start: -0.75rem;
  }

  /* Within reach while it reads, where the window has room for it. */
  .reader.on {
    z-index: 1;
    margin-block-end: 0;
    padding: 0.5rem;
    border: 1px solid var(--_line-color);
    border-radius: var(--_radius);
    background-color: var(--_background);
  }

  @media (min-height: 26rem) {
    .reader.on {
      position: sticky;
      inset-block-start: var(--berichtenbox-sticky-offset, 0);
      box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 12%);
    }
  }

  .speed {
    display: flex;
    gap: 0.5rem;
    align-items: center;
  }

  .speed .field {
    inline-size: auto;
    max-inline-size: 100%;
  }

  .progress {
    margin-inline-start: auto;
    padding-inline-end: 0.5rem;
    font-variant-numeric: tabular-nums;
  }

  ::highlight(berichtenbox-reading) {
    color: var(--_focus-text);
    background-color: var(--_focus-background);
    text-decoration: underline 2px;
  }

  .reading-boxes {
    position: absolute;
    inset: 0 auto auto 0;
    z-index: -1;
    pointer-events: none;
  }

  .reading-boxes span {
    position: absolute;
    border-block-end: 2px solid var(--_accent);
    background-color: var(--_tint);
  }

  @container berichtenbox (inline-size < 26rem) {
    .speed span {
      /* The words in the list say what it is. */
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  @media (forced-colors: active) {
    ::highlight(berichtenbox-reading) {
      color: HighlightText;
      background-color: Highlight;
    }

    .reading-boxes span {
      border: 2px solid Highlight;
    }
  }

  @media print {
    .reading-boxes {
      display: none;
    }
  }
`;

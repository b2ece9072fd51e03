import { css, type CSSResult } from 'lit';

/** The page inside the frame: as large as what it holds, so that it never scrolls, with the page's own look around it. */
export const framePage: CSSResult = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  html {
    overflow: clip;
    background-color: transparent;
  }

  body {
    display: flow-root;
    margin: 0;
    /* Room for the ring of focus; the frame is larger by as much, but at the end of the lines, where it would make a page scroll. */
    padding: 7px;
    color: var(--_color);
    text-align: start;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus {
    outline: none;
  }

  :focus-visible {
    outline: var(--_focus-width) var(--_focus-style) var(--_focus-color);
    outline-offset: var(--_focus-offset);
  }

  a:focus-visible {
    color: var(--_focus-text);
    background-color: var(--_focus-background);
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline: 3px solid Highlight;
      outline-offset: 2px;
    }
  }
`;

/** The frame in the letter view, and what stands around it. */
export const frameBox: CSSResult = css`
  .rich {
    display: grid;
    gap: 1rem;
    /* The frame alone says how wide the text is, so that long tables do not push. */
    grid-template-columns: minmax(0, 1fr);
    position: relative;
  }

  .rich iframe {
    display: block;
    contain: strict;
    inline-size: calc(100% + 7px);
    block-size: 8rem;
    margin-block: -7px;
    margin-inline-start: -7px;
    border: 0;
    background-color: transparent;
  }

  /* Nothing of it is seen; it changes along with the type and the colours of the page. */
  .look-probe {
    position: absolute;
    inline-size: 1em;
    block-size: 1rem;
    visibility: hidden;
    color: var(--_color);
    background-color: var(--_background);
    outline-color: var(--_accent);
  }

  /* So short that nobody sees it, which is why it also holds for those who want no motion: it tells that a colour has changed. */
  .look-probe.look-probe {
    transition: color 0.01ms, background-color 0.01ms, outline-color 0.01ms !important;
  }

  .on-paper {
    display: none;
  }

  .letter-notes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    color: var(--_muted-color);
    font-size: 0.875em;
  }

  .letter-notes .button {
    margin-inline-start: -0.75rem;
  }

  @media print {
    .rich iframe,
    .look-probe {
      display: none;
    }

    .on-paper {
      display: block;
    }
  }
`;

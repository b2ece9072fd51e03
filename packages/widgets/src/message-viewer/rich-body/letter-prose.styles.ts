import { css, type CSSResult } from 'lit';

/** The look of a letter's own headings, lists, tables and links: in its frame, and in what is printed of it. */
export const letterProse: CSSResult = css`
  .prose {
    overflow-wrap: anywhere;
    hyphens: manual;
  }

  .prose :is(p, ul, ol, dl, pre, blockquote, figure, address, .table, hr) {
    margin-block: 0 1.125em;
  }

  .prose > :last-child,
  .prose :is(li, dd, td, th, blockquote) > :last-child {
    margin-block-end: 0;
  }

  .prose :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 1.5em 0.5em;
    color: var(--_heading-color);
    font-family: var(--_heading-font);
    font-size: 1em;
    font-weight: var(--_heading-weight);
    line-height: 1.3;
    text-wrap: balance;
  }

  .prose > :first-child {
    margin-block-start: 0;
  }

  .prose .chapter {
    font-size: 1.125em;
  }

  .prose :is(ul, ol) {
    display: block;
    padding-inline-start: 1.5em;
  }

  .prose ul {
    list-style: disc;
  }

  .prose ol {
    list-style: decimal;
  }

  .prose li {
    margin-block-start: 0.375em;
  }

  .prose li::marker {
    color: var(--_accent);
  }

  .prose ol > li::marker {
    font-variant-numeric: tabular-nums;
  }

  .prose dt {
    color: inherit;
    font-weight: 600;
  }

  .prose dt::after {
    content: none;
  }

  .prose dd {
    margin: 0 0 0.5em;
  }

  .prose blockquote {
    margin-inline: 0;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_line-color);
  }

  .prose :is(pre, code, kbd, samp) {
    font-family: ui-monospace, 'Liberation Mono', monospace;
    font-size: 0.9375em;
  }

  .prose pre {
    white-space: pre-wrap;
  }

  .prose hr {
    border: 0;
    border-block-start: 1px solid var(--_line-color);
  }

  .prose address {
    font-style: normal;
  }

  .prose small {
    font-size: 0.875em;
  }

  .prose mark {
    color: inherit;
    background-color: transparent;
    font-weight: 600;
  }

  .prose figure {
    margin-inline: 0;
  }

  /* What does not fit goes on under a shadow, which the table itself covers at its ends: telephones show no bar to scroll with. */
  .prose .table {
    --_cover: var(--_background) 40%, transparent;
    --_shade: color-mix(in srgb, var(--_color) 28%, transparent), transparent;
    overflow-x: auto;
    /* Room for the ring of focus, which the box would cut off. */
    padding: 0.25rem;
    margin-inline: -0.25rem;
    background:
      linear-gradient(to right, var(--_cover)) left / 2rem 100% no-repeat local,
      linear-gradient(to left, var(--_cover)) right / 2rem 100% no-repeat local,
      linear-gradient(to right, var(--_shade)) left / 0.75rem 100% no-repeat scroll,
      linear-gradient(to left, var(--_shade)) right / 0.75rem 100% no-repeat scroll;
    scrollbar-width: thin;
  }

  .prose table {
    min-inline-size: min(100%, 20em);
    border-collapse: collapse;
    line-height: 1.45;
    /* Columns keep whole words; what does not fit scrolls. */
    overflow-wrap: normal;
  }

  .prose caption {
    padding-block-end: 0.5em;
    font-weight: 600;
    text-align: start;
  }

  .prose :is(td, th) {
    padding: 0.5em 1em 0.5em 0;
    border-block-end: 1px solid var(--_line-color);
    text-align: start;
    vertical-align: top;
    font-variant-numeric: tabular-nums;
  }

  .prose .short {
    white-space: nowrap;
  }

  .prose th {
    font-weight: 600;
  }

  .prose thead :is(td, th) {
    border-block-end-width: 2px;
    vertical-align: bottom;
  }

  .prose tfoot :is(td, th) {
    font-weight: 600;
  }

  .prose a {
    color: var(--_link-color);
    text-decoration: var(--_link-decoration);
    text-underline-offset: 0.2em;
  }

  .prose a:visited {
    color: var(--_link-visited-color);
  }

  .prose a:hover {
    color: var(--_link-hover-color);
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }

  .prose .image {
    display: inline-block;
    padding: 0.25em 0.625em;
    border: 1px dashed var(--_line-color);
    border-radius: 0.25em;
    color: var(--_muted-color);
    font-size: 0.9375em;
  }

  .prose .target {
    color: var(--_muted-color);
  }

  .prose .deceptive {
    text-decoration: underline wavy var(--_error-color) 1px;
    text-underline-offset: 0.25em;
  }

  .prose .caution {
    display: block;
    margin-block: 0.375rem;
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_error-color);
    color: var(--_error-color);
    font-size: 0.9375em;
  }

  @media (forced-colors: active) {
    .prose .caution {
      border-inline-start-color: CanvasText;
    }

    /* Shadows are gone there. */
    .prose .table[tabindex='0'] {
      border-inline: 1px dashed CanvasText;
    }
  }

  @media print {
    .prose :is(a, h1, h2, h3, h4, h5, h6, .target, .caution) {
      color: #000;
    }

    .prose .table {
      overflow: visible;
      background: none;
    }

    .prose table {
      font-size: 0.9375em;
      overflow-wrap: anywhere;
    }

    .prose thead {
      display: table-header-group;
    }

    .prose :is(tr, li, blockquote) {
      break-inside: avoid;
    }

    .prose :is(h1, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
  }
`;

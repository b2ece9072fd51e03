import { css, type CSSResult } from 'lit';
import { actionCardStyles } from './action-card.styles.js';
import { attachmentStyles } from './attachment-list.styles.js';
import { letterActionBarStyles } from './letter-action-bar.styles.js';
import { statePanelStyles } from '../theme/state-panel.styles.js';

const letterStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    margin-block: -0.25rem 0.5rem;
  }

  .back {
    /* Beside a list there is no way back; the box says so. */
    display: var(--_back-display, block);
    margin-inline-start: -0.75rem;
  }

  .neighbours {
    display: flex;
    align-items: center;
    margin-inline-start: auto;
  }

  :dir(rtl) .neighbours .icon {
    scale: -1 1;
  }

  .case {
    display: grid;
    gap: 0.5rem;
  }

  .case li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75rem;
    border-block-end: 1px solid var(--_line-color);
  }

  .case li:last-child {
    border: 0;
  }

  .case .link {
    min-block-size: max(2.75rem, 44px);
    padding: 0.5rem 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  article {
    display: grid;
    gap: 1.5rem;
    /* Piled up marks and endless words never paint over what stands around the letter. */
    overflow: clip;
    overflow-clip-margin: 0.75rem;
  }

  article > * {
    min-inline-size: 0;
  }

  header {
    display: grid;
    gap: 0.5rem;
  }

  .sender {
    font-weight: 600;
    color: var(--_muted-color);
  }

  .subject {
    /* The focus goes here; the sender and the way back above it stay in sight. */
    scroll-margin-block-start: var(--_above-subject, 7rem);
    max-inline-size: 40ch;
    text-wrap: pretty;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 1.5rem;
    margin: 0.25rem 0 0;
  }

  .facts > div {
    display: flex;
    gap: 0.5rem;
  }

  dt {
    color: var(--_muted-color);
  }

  dt::after {
    content: ':';
  }

  dd {
    margin: 0;
  }

  .reading {
    display: grid;
    gap: 1.5rem;
  }

  .reading > * {
    min-inline-size: 0;
  }

  .letter {
    display: grid;
    gap: 1.125em;
    max-inline-size: var(--berichtenbox-letter-width, 65ch);
    font-size: 1.0625em;
    line-height: max(1.65, var(--_line-height));
    hyphens: manual;
  }

  .paragraph {
    white-space: pre-wrap;
  }

  .bullets {
    display: grid;
    gap: 0.375em;
    padding-inline-start: 1.5em;
    list-style: disc;
  }

  .bullets li::marker {
    color: var(--_accent);
  }

  .deceptive bdi {
    text-decoration: underline wavy var(--_error-color) 1px;
    text-underline-offset: 0.25em;
  }

  .caution {
    display: flex;
    gap: 0.5rem;
    margin-block: 0.375rem;
    color: var(--_error-color);
    font-size: 0.9375em;
    font-weight: 600;
    white-space: normal;
  }

  .caution .icon {
    margin-block-start: 0.2em;
  }

  .part-heading {
    font-size: min(1.1875em, var(--_heading-size));
  }

  .help {
    display: grid;
    gap: 0.375rem;
    padding-block-start: 1.5rem;
    border-block-start: 1px solid var(--_line-color);
  }

  .help .link {
    display: inline-block;
    white-space: nowrap;
  }

  .skeleton {
    display: grid;
    gap: 0.875rem;
    padding-block: 0.5rem 2rem;
  }

  .bone {
    block-size: 1rem;
    max-inline-size: 40rem;
    border-radius: 0.25rem;
    background-color: var(--_line-color);
    opacity: 0.6;
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .bone.short {
    inline-size: 30%;
  }

  .bone.half {
    inline-size: 55%;
  }

  .bone.tall {
    block-size: 1.75rem;
    inline-size: 70%;
  }

  @keyframes breathe {
    to {
      opacity: 0.3;
    }
  }

  @container berichtenbox (inline-size < 26rem) {
    .facts {
      display: grid;
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: 1px solid;
    }

  }

  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }
`;

const printStyles = css`
  @media print {
    article {
      display: block;
      padding: 0;
      font-size: 11pt;
    }

    header {
      padding-block-end: 8mm;
    }

    .sender,
    dt {
      color: #000;
    }

    .subject {
      font-size: 15pt;
      color: #000;
    }

    .facts {
      display: grid;
    }

    .letter {
      display: block;
      max-inline-size: none;
      font-size: 11pt;
      line-height: 1.5;
      orphans: 3;
      widows: 3;
    }

    .paragraph,
    .bullets {
      margin-block-end: 4mm;
    }

    .attachments,
    .help {
      break-inside: avoid;
      margin-block-start: 6mm;
      padding-block-start: 4mm;
      border-block-start: 0.5pt solid #000;
    }

    .link {
      color: #000;
    }

    .skeleton {
      display: none;
    }
  }
`;

/** Styles of the letter view. */
export const messageViewerStyles: CSSResult[] = [statePanelStyles, letterStyles, letterActionBarStyles, actionCardStyles, attachmentStyles, printStyles];

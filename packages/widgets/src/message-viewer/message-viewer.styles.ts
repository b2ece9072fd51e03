import { css, type CSSResult } from 'lit';
import { attachmentStyles } from './attachment-list.styles.js';
import { stateViewStyles } from './state-view.styles.js';

const letterStyles = css`
  .back {
    padding: 0.5rem 0.5rem 0;
  }

  article {
    display: grid;
    gap: 1.5rem;
    padding: 1.5rem clamp(1rem, 5cqi, 3rem) 2.5rem;
    /* Long runs of combining or wide characters never paint over what stands around the letter. */
    overflow: clip;
    overflow-clip-margin: 0.5rem;
  }

  .back + article {
    padding-block-start: 0.75rem;
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

  .action-bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    /* The words of the buttons, not their padding, line up with the letter. */
    margin-inline: -0.75rem;
    padding-block: 0.25rem;
    border-block: 1px solid var(--_line-color);
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

  .letter .link .icon {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-start: 0.2em;
  }

  .deceptive {
    padding-block: 0.1em;
    border-block-end: 2px dotted var(--_error-color);
  }

  .caution {
    color: var(--_error-color);
    font-weight: 600;
  }

  .caution .icon {
    margin-inline-end: 0.3em;
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
    padding: 2rem clamp(1rem, 5cqi, 3rem);
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
    .action-bar {
      display: grid;
      margin-inline: 0;
    }

    .action-bar .button {
      justify-content: start;
      padding-inline: 0;
    }

    .facts {
      display: grid;
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: 1px solid;
    }

    .deceptive {
      border-block-end-color: Mark;
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

    .letter .link .icon,
    .skeleton {
      display: none;
    }
  }
`;

/** Styles of the letter view. */
export const messageViewerStyles: CSSResult[] = [stateViewStyles, letterStyles, attachmentStyles, printStyles];

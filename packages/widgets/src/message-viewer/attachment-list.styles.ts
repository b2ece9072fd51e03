import { css } from 'lit';

/** Styles of the list of attachments. */
export const attachmentStyles = css`
  .attachments {
    display: grid;
    gap: 0.75rem;
  }

  .attachments ul {
    border-block-start: 1px solid var(--_line-color);
  }

  .attachment {
    display: grid;
    gap: 1rem;
    padding-block: 0.75rem;
    border-block-end: 1px solid var(--_line-color);
  }

  .attachment:last-child {
    border: 0;
  }

  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }

  .file > .icon {
    inline-size: 1.75rem;
    block-size: 1.75rem;
    color: var(--_muted-color);
  }

  .file-name {
    display: grid;
    flex: 1 1 12rem;
    min-inline-size: 0;
  }

  .name {
    font-weight: 600;
  }

  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }

  progress {
    flex: 1 1 10rem;
    block-size: 0.75rem;
    min-inline-size: 0;
    accent-color: var(--_accent);
  }

  .preview {
    display: grid;
    justify-items: end;
    gap: 0.5rem;
  }

  .preview iframe {
    inline-size: 100%;
    block-size: min(85vh, 60rem);
    min-block-size: 24rem;
    border: 1px solid var(--_line-color);
    border-radius: 0.25rem;
    background-color: #fff;
  }

  @container berichtenbox (inline-size < 26rem) {
    .file .actions,
    .file .button {
      flex: 1 1 auto;
    }

    .file .button {
      padding-inline: 0.75rem;
    }
  }

  @media (forced-colors: active) {
    .preview iframe {
      border: 1px solid;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    progress {
      animation: none;
    }
  }

  @media print {
    .preview,
    .progress {
      display: none;
    }
  }
`;

import { css } from 'lit';

/** Styles of the dialog for keeping all messages. */
export const exportStyles = css`
  .export {
    display: grid;
    gap: 0.75rem;
    margin-block: 0.75rem 1.25rem;
    overflow-wrap: anywhere;
  }

  .export p,
  .export .alert {
    margin: 0;
  }

  .export .making {
    display: flex;
    align-items: center;
    gap: 0.75rem;
  }

  .export progress {
    inline-size: 100%;
    block-size: 0.75rem;
    accent-color: var(--_accent);
  }

  .export .bullets {
    padding-inline-start: 1.25rem;
    list-style: disc;
  }

  @media (forced-colors: active) {
    .export progress {
      border: 1px solid;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .export progress {
      animation: none;
    }
  }
`;

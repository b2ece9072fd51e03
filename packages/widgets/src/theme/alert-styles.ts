import { css } from 'lit';

/** A message near what it is about: class `alert` with `error`, `warning` or `ok`; an icon, then a `body`. */
export const alertStyles = css`
  .alert {
    display: flex;
    gap: 0.75rem;
    padding: 1rem;
    border: 1px solid transparent;
    border-inline-start: 0.25rem solid var(--_alert-info-line);
    border-radius: calc(var(--_radius) / 2);
    color: var(--_alert-info-color);
    background-color: var(--_alert-info-background);
  }

  .alert > .icon {
    margin-block-start: 0.1em;
    color: var(--_alert-info-line);
  }

  .alert .body {
    display: grid;
    gap: 0.5rem;
    flex: 1;
    min-inline-size: 0;
  }

  .alert .link {
    color: inherit;
  }

  .alert.error {
    border-inline-start-color: var(--_alert-error-line);
    color: var(--_alert-error-color);
    background-color: var(--_alert-error-background);
  }

  .alert.error > .icon {
    color: var(--_alert-error-line);
  }

  .alert.warning {
    border-inline-start-color: var(--_alert-warning-line);
    color: var(--_alert-warning-color);
    background-color: var(--_alert-warning-background);
  }

  .alert.warning > .icon {
    color: var(--_alert-warning-line);
  }

  .alert.ok {
    border-inline-start-color: var(--_alert-ok-line);
    color: var(--_alert-ok-color);
    background-color: var(--_alert-ok-background);
  }

  .alert.ok > .icon {
    color: var(--_alert-ok-line);
  }

  /* On a tinted surface a theme's button colours have no promised contrast, so buttons bring their own ground. */
  .alert .button:not(.primary, :hover, :focus-visible) {
    background-color: var(--_background);
  }

  @media (forced-colors: active) {
    .alert {
      border: 1px solid;
      border-inline-start-width: 0.25rem;
    }

    .alert > .icon.icon {
      color: inherit;
    }
  }

  @media print {
    .alert {
      border-color: #000;
    }
  }
`;

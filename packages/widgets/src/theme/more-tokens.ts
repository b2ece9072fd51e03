import { css } from 'lit';

/** Tokens as in `tokens.ts`, that the first list does without. */
export const moreTokens = css`
  :host {
    --_secondary-hover-background: var(--berichtenbox-button-secondary-hover-background-color, var(--utrecht-button-secondary-action-hover-background-color, var(--ams-button-secondary-hover-background-color, var(--_tint-default))));
    --_secondary-hover-color: var(--berichtenbox-button-secondary-hover-color, var(--utrecht-button-secondary-action-hover-color, var(--ams-button-secondary-hover-color, var(--_secondary-color))));
    --_subtle-hover-background: var(--berichtenbox-button-subtle-hover-background-color, var(--utrecht-button-subtle-hover-background-color, var(--ams-button-tertiary-hover-background-color, var(--_tint-default))));
    --_subtle-hover-color: var(--berichtenbox-button-subtle-hover-color, var(--utrecht-button-subtle-hover-color, var(--ams-button-tertiary-hover-color, var(--_subtle-color))));
    --_tint-default: light-dark(#eaf1f8, #1d2a38);
    --_link-visited-color: var(--berichtenbox-link-visited-color, var(--utrecht-link-visited-color, var(--nl-link-visited-color, var(--ams-link-visited-color, var(--_link-color)))));
    --_link-decoration: var(--berichtenbox-link-text-decoration, var(--utrecht-link-text-decoration, var(--nl-link-text-decoration-line, var(--ams-link-text-decoration-line, underline))));
    --_primary-background: var(--berichtenbox-button-primary-background-color, var(--utrecht-button-primary-action-background-color, var(--ams-button-primary-background-color, light-dark(#0b4a7d, #8ec5f5))));
    --_primary-color: var(--berichtenbox-button-primary-color, var(--utrecht-button-primary-action-color, var(--ams-button-primary-color, light-dark(#fff, #0d1722))));
    --_primary-border: var(--berichtenbox-button-primary-border-color, var(--utrecht-button-primary-action-border-color, var(--ams-button-primary-border-color, transparent)));
    --_primary-hover-background: var(--berichtenbox-button-primary-hover-background-color, var(--utrecht-button-primary-action-hover-background-color, var(--ams-button-primary-hover-background-color, light-dark(#07345a, #b6dafa))));
    --_primary-hover-color: var(--berichtenbox-button-primary-hover-color, var(--utrecht-button-primary-action-hover-color, var(--ams-button-primary-hover-color, var(--_primary-color))));
    --_alert-error-background: var(--berichtenbox-alert-error-background-color, var(--utrecht-alert-error-background-color, var(--ams-alert-error-background-color, light-dark(#fdf0f1, #35191e))));
    --_alert-error-color: var(--berichtenbox-alert-error-color, var(--utrecht-alert-error-color, var(--ams-alert-error-color, light-dark(#14202e, #f8e6e8))));
    --_alert-error-line: var(--berichtenbox-alert-error-border-color, var(--utrecht-alert-error-border-color, var(--ams-alert-error-border-color, light-dark(#b3202f, #ff97a2))));
    --_alert-warning-background: var(--berichtenbox-alert-warning-background-color, var(--utrecht-alert-warning-background-color, var(--ams-alert-warning-background-color, light-dark(#fff6e3, #33270f))));
    --_alert-warning-color: var(--berichtenbox-alert-warning-color, var(--utrecht-alert-warning-color, var(--ams-alert-warning-color, light-dark(#14202e, #fbf0da))));
    --_alert-warning-line: var(--berichtenbox-alert-warning-border-color, var(--utrecht-alert-warning-border-color, var(--ams-alert-warning-border-color, light-dark(#b06f00, #f4bd57))));
    --_alert-info-background: var(--berichtenbox-alert-info-background-color, var(--utrecht-alert-info-background-color, var(--ams-alert-info-background-color, light-dark(#eef5fb, #16283a))));
    --_alert-info-color: var(--berichtenbox-alert-info-color, var(--utrecht-alert-info-color, var(--ams-alert-info-color, light-dark(#14202e, #e5f0fa))));
    --_alert-info-line: var(--berichtenbox-alert-info-border-color, var(--utrecht-alert-info-border-color, var(--ams-alert-info-border-color, light-dark(#0b4a7d, #8ec5f5))));
    --_alert-ok-background: var(--berichtenbox-alert-ok-background-color, var(--utrecht-alert-ok-background-color, var(--ams-alert-success-background-color, light-dark(#edf7f0, #14291c))));
    --_alert-ok-color: var(--berichtenbox-alert-ok-color, var(--utrecht-alert-ok-color, var(--ams-alert-success-color, light-dark(#14202e, #e3f4e9))));
    --_alert-ok-line: var(--berichtenbox-alert-ok-border-color, var(--utrecht-alert-ok-border-color, var(--ams-alert-success-border-color, light-dark(#1b7340, #7fd3a0))));
  }
`;

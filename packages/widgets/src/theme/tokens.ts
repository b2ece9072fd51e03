import { css } from 'lit';

/**
 * The look, taken from the page. Every `--_x` is one decision: our own public property `--berichtenbox-x`, else what
 * the municipality's NL Design System theme says (in the order that reaches most themes), else our own default.
 *
 * The defaults are light, and dark on a page that says it is dark (`color-scheme`), since a dark box in a light page
 * is worse than a light one. Themes are light, so a themed page gets no dark default beside its own colours.
 * Colours of a theme are only put on the background of that same theme: several leave no contrast for a tint.
 * Those that the first list does without are in `more-tokens.ts`.
 */
export const tokens = css`
  :host {
    --_font: var(--berichtenbox-font-family, var(--utrecht-document-font-family, var(--basis-text-font-family-default, var(--ams-typography-font-family, var(--_font-default)))));
    --_font-default: inherit;
    --_font-size: var(--berichtenbox-font-size, var(--utrecht-document-font-size, var(--basis-text-font-size-md, var(--ams-typography-body-text-font-size, 1rem))));
    --_line-height: var(--berichtenbox-line-height, var(--utrecht-document-line-height, var(--basis-text-line-height-md, var(--ams-typography-body-text-line-height, 1.55))));
    --_color: var(--berichtenbox-color, var(--utrecht-document-color, var(--basis-color-default-color-document, var(--ams-color-text, light-dark(#14202e, #eef2f6)))));
    --_background: var(--berichtenbox-background-color, var(--utrecht-document-background-color, var(--basis-color-default-bg-document, var(--ams-color-background, Canvas))));
    --_muted-color: var(--berichtenbox-muted-color, color-mix(in srgb, var(--_color) 78%, var(--_background)));
    --_line-color: var(--berichtenbox-line-color, var(--utrecht-separator-color, var(--utrecht-table-row-border-block-end-color, var(--ams-color-separator, light-dark(#d4dbe3, #344150)))));
    --_tint: var(--berichtenbox-tint-color, color-mix(in srgb, var(--_accent) 9%, var(--_background)));
    --_accent: var(--berichtenbox-accent-color, var(--utrecht-button-primary-action-background-color, var(--ams-button-primary-background-color, light-dark(#0b4a7d, #8ec5f5))));

    --_heading-font: var(--berichtenbox-heading-font-family, var(--utrecht-heading-font-family, var(--utrecht-heading-2-font-family, var(--nl-heading-level-2-font-family, var(--ams-heading-font-family, var(--_font))))));
    --_heading-weight: var(--berichtenbox-heading-font-weight, var(--utrecht-heading-font-weight, var(--utrecht-heading-2-font-weight, var(--nl-heading-level-2-font-weight, var(--ams-heading-font-weight, 650)))));
    --_heading-color: var(--berichtenbox-heading-color, var(--utrecht-heading-2-color, var(--nl-heading-level-2-color, var(--ams-heading-color, var(--_color)))));
    /* Capped: one theme has headings of 48 px, too much for a part of a page. */
    --_heading-size: min(var(--berichtenbox-heading-font-size, var(--utrecht-heading-2-font-size, var(--nl-heading-level-2-font-size, var(--ams-heading-2-font-size, 1.5rem)))), 2rem);

    --_link-color: var(--berichtenbox-link-color, var(--utrecht-link-color, var(--nl-link-color, var(--ams-link-color, light-dark(#0b4a7d, #9fcdf8)))));
    --_link-hover-color: var(--berichtenbox-link-hover-color, var(--utrecht-link-hover-color, var(--nl-link-hover-color, var(--ams-link-hover-color, light-dark(#07345a, #c9e4fc)))));

    /* Outline, background and text belong together: a theme's white ring works only with its own background. */
    --_focus-color: var(--berichtenbox-focus-outline-color, var(--utrecht-focus-outline-color, var(--basis-focus-outline-color, var(--ams-focus-outline-color, light-dark(#14202e, #fff)))));
    --_focus-width: max(2px, var(--berichtenbox-focus-outline-width, var(--utrecht-focus-outline-width, var(--basis-focus-outline-width, 3px))));
    --_focus-style: var(--berichtenbox-focus-outline-style, var(--utrecht-focus-outline-style, var(--basis-focus-outline-style, solid)));
    --_focus-offset: var(--berichtenbox-focus-outline-offset, var(--utrecht-focus-outline-offset, var(--basis-focus-outline-offset, var(--ams-focus-outline-offset, 2px))));
    --_focus-background: var(--berichtenbox-focus-background-color, var(--utrecht-focus-background-color, var(--basis-focus-background-color, light-dark(#ffe57a, #ffe57a))));
    --_focus-text: var(--berichtenbox-focus-color, var(--utrecht-focus-color, var(--basis-focus-color, #14202e)));

    --_secondary-background: var(--berichtenbox-button-secondary-background-color, var(--utrecht-button-secondary-action-background-color, var(--ams-button-secondary-background-color, transparent)));
    --_secondary-color: var(--berichtenbox-button-secondary-color, var(--utrecht-button-secondary-action-color, var(--ams-button-secondary-color, var(--_link-color))));
    --_secondary-border: var(--berichtenbox-button-secondary-border-color, var(--utrecht-button-secondary-action-border-color, var(--ams-button-secondary-border-color, currentColor)));
    --_subtle-color: var(--berichtenbox-button-subtle-color, var(--utrecht-button-subtle-color, var(--ams-button-tertiary-color, var(--_link-color))));
    --_button-radius: var(--berichtenbox-button-border-radius, var(--utrecht-button-border-radius, var(--ams-button-border-radius, 0.375rem)));
    --_button-border-width: var(--berichtenbox-button-border-width, var(--utrecht-button-border-width, var(--ams-button-border-width, 1px)));
    --_button-padding-block: var(--berichtenbox-button-padding-block, var(--utrecht-button-padding-block-start, var(--ams-button-padding-block, 0.5rem)));
    --_button-padding-inline: var(--berichtenbox-button-padding-inline, var(--utrecht-button-padding-inline-start, var(--ams-button-padding-inline, 1.125rem)));
    --_button-size: max(2.75rem, 44px, var(--berichtenbox-button-min-block-size, var(--utrecht-button-min-block-size, 2.75rem)));

    --_input-background: var(--berichtenbox-input-background-color, var(--utrecht-textbox-background-color, var(--utrecht-form-control-background-color, var(--basis-form-control-background-color, var(--ams-text-input-background-color, var(--_background))))));
    --_input-color: var(--berichtenbox-input-color, var(--utrecht-textbox-color, var(--utrecht-form-control-color, var(--basis-form-control-color, var(--ams-text-input-color, var(--_color))))));
    --_input-border: var(--berichtenbox-input-border-color, var(--utrecht-textbox-border-color, var(--utrecht-form-control-border-color, var(--basis-form-control-border-color, var(--ams-text-input-border-color, light-dark(#5b6b7c, #8b9bab))))));
    --_input-border-width: var(--berichtenbox-input-border-width, var(--utrecht-textbox-border-width, var(--utrecht-form-control-border-width, var(--basis-form-control-border-width, var(--ams-text-input-border-width, 1px)))));
    --_input-radius: var(--berichtenbox-input-border-radius, var(--utrecht-textbox-border-radius, var(--utrecht-form-control-border-radius, var(--basis-form-control-border-radius, 0.375rem))));
    --_label-weight: var(--berichtenbox-label-font-weight, var(--utrecht-form-label-font-weight, var(--basis-form-control-label-font-weight, var(--ams-label-font-weight, 600))));

    --_error-color: var(--berichtenbox-error-color, var(--utrecht-form-field-error-message-color, var(--ams-error-message-color, light-dark(#a3172a, #ffb3bb))));
    --_icon-size: min(1.5em, var(--berichtenbox-icon-size, var(--utrecht-icon-size, var(--basis-icon-size, 1.25em))));
    --_radius: var(--berichtenbox-border-radius, 0.5rem);
  }

  :host(:state(themed)) {
    color-scheme: light;
  }

  /* The page says nothing about its font: without this the box would be in the browser's serif. */
  :host(:state(bare)) {
    --_font-default: system-ui, -apple-system, 'Segoe UI', 'Noto Sans', Roboto, Arial, sans-serif;
  }
`;

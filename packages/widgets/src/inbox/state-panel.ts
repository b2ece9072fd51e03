import type { BerichtenboxError } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { loginIcon, refreshIcon } from '../icons/icons.js';
import type { CommonMessages } from '../locales/nl/common.js';

/** A state in which there is no list: what is the case, what it means, one thing to do. */
export interface StatePanel {
  readonly drawing: TemplateResult;
  readonly heading: TemplateResult;
  readonly hint: unknown;
  readonly action?: TemplateResult | typeof nothing;
  /** Phone, support code. */
  readonly help?: unknown;
}

/** Shows it, with a line drawing. */
export function statePanel({ drawing, heading, hint, action = nothing, help = nothing }: StatePanel): TemplateResult {
  return html`<div class="state" part="state">
    <div class="drawing">${drawing}</div>
    ${heading}
    <p class="hint">${hint}</p>
    ${action === nothing ? nothing : html`<div class="actions">${action}</div>`}
    ${help}
  </div>`;
}

/** The one way on when nobody is logged in. */
export function loginButton(href: string, label: string): TemplateResult {
  return html`<a class="button primary" part="login" href=${href}>${loginIcon()}${label}</a>`;
}

/** The one way on when something failed. */
export function retryButton(retry: () => void, common: CommonMessages): TemplateResult {
  return html`<button class="button primary" type="button" part="retry" @click=${retry}>${refreshIcon()}${common.retry}</button>`;
}

/** What to tell the help desk. */
export function supportCode(error: BerichtenboxError | undefined, common: CommonMessages): TemplateResult | typeof nothing {
  return error?.supportCode === undefined
    ? nothing
    : html`<p class="small muted">${common.supportCode} <code translate="no">${error.supportCode}</code></p>`;
}

import { html, nothing, type TemplateResult } from 'lit';

/** A state without content, designed: a drawing, a heading, a sentence, what can be done. */
export interface StateView {
  readonly drawing: TemplateResult;
  readonly heading: TemplateResult;
  readonly body?: unknown;
  readonly actions?: unknown;
  readonly help?: unknown;
}

/** Shows such a state. */
export function stateView({ drawing, heading, body = nothing, actions = nothing, help = nothing }: StateView): TemplateResult {
  return html`<div class="state" part="state">
    ${drawing}
    <div class="state-words">
      ${heading}
      ${body === nothing ? nothing : html`<p>${body}</p>`}
      ${actions === nothing ? nothing : html`<div class="actions">${actions}</div>`}
      ${help}
    </div>
  </div>`;
}

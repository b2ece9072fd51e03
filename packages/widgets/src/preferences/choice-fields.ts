import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One thing that can be on or off. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  /** What belongs to it: id of a hint or an error. */
  readonly describedBy?: string;
  readonly change: (checked: boolean) => void;
}

/** A check box with its label beside it; both can be pressed. */
export function checkbox({ id, label, checked, describedBy, change }: Choice): TemplateResult {
  return html`<label class="check" for=${id}><input type="checkbox" id=${id} aria-describedby=${describedBy ?? nothing} .checked=${live(checked)}
    @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}><span>${label}</span></label>`;
}

/** One of several. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/**
 * Radio buttons, one below the other.
 *
 * @param name of the group; an option's id is this and its value
 */
export function radios<T extends string>(name: string, options: readonly (Option & { readonly value: T })[], chosen: T | undefined, choose: (value: T) => void): TemplateResult {
  return html`<div class="checks">${options.map(({ value, label }) => html`<label class="check" for="${name}-${value}"><input type="radio" id="${name}-${value}" name=${name} value=${value}
    .checked=${live(value === chosen)} @change=${() => choose(value)}><span>${label}</span></label>`)}</div>`;
}

/**
 * Several questions of one kind under one.
 *
 * @param error what is wrong with it
 */
export function fieldset(id: string, legend: string, fields: unknown, error?: string): TemplateResult {
  return html`<fieldset class="fieldset" id=${id} tabindex="-1" aria-describedby=${error === undefined ? nothing : `${id}-error`}>
    <legend class="label">${legend}</legend>
    ${error === undefined ? nothing : html`<p class="field-error" id="${id}-error">${error}</p>`}
    ${fields}
  </fieldset>`;
}

/** A time of day. */
export interface TimeField {
  readonly id: string;
  readonly label: string;
  /** `HH:MM`, or empty. */
  readonly value: string;
  readonly error: string | undefined;
  readonly change: (value: string) => void;
}

/** A field for a time of day. */
export function timeField({ id, label, value, error, change }: TimeField): TemplateResult {
  return html`<div class="form-field">
    <label class="label" for=${id}>${label}</label>
    ${error === undefined ? nothing : html`<p class="field-error" id="${id}-error">${error}</p>`}
    <input class="field time" id=${id} type="time" aria-describedby=${error === undefined ? nothing : `${id}-error`} aria-invalid=${error === undefined ? nothing : 'true'}
      .value=${live(value)} @change=${(event: Event) => change((event.target as HTMLInputElement).value)}>
  </div>`;
}

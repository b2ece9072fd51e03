import type { MandateMail, MessageType, Right } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { MandateFormsMessages } from '../locales/nl/mandate-forms.js';
import { checkbox, fieldset, radios } from '../preferences/choice-fields.js';
import type { PreferenceError } from '../preferences/preference-errors.js';
import type { MandateNaming } from './mandates-page.js';
import { allRights, allTypes, type ScopeDraft } from './scope-draft.js';

/** What the questions about what somebody may do are shown with. */
export interface ScopeFieldsView {
  readonly draft: ScopeDraft;
  /** Of who may. */
  readonly name: string;
  readonly errors: readonly PreferenceError[];
  readonly forms: MandateFormsMessages;
  readonly naming: MandateNaming;
  readonly edit: (part: Partial<ScopeDraft>) => void;
}

/** What somebody may do, with which post, until when, and who is told of it. */
export function scopeFields(view: ScopeFieldsView): TemplateResult {
  const { draft, name, forms, edit } = view;
  return html`
    ${fieldset('rights', forms.rights(name), allRights.map((right) => checkbox({
      id: `right-${right}`, label: forms.right(right), checked: draft.rights.has(right), change: (checked) => edit({ rights: toggled(draft.rights, right, checked) }),
    })), errorAt('rights', view))}
    ${fieldset('reach', forms.organisations(name), html`${radios('reach', options(forms.reach), draft.reach, (reach) => edit({ reach }))}
      ${draft.reach === 'some' ? organisations(view) : nothing}`, errorAt('reach', view))}
    ${fieldset('type-reach', forms.types, html`${radios('type-reach', options(forms.typeReach), draft.typeReach, (typeReach) => edit({ typeReach }))}
      ${draft.typeReach === 'some' ? types(view) : nothing}`)}
    ${fieldset('end', forms.end, html`${radios('end', options(forms.ends), draft.end, (end) => edit({ end }))}${draft.end === 'day' ? day(view) : nothing}`)}
    ${fieldset('mail', forms.mail, radios<MandateMail>('mail', (['mandator', 'mandatee', 'both'] as const).map((value) => ({ value, label: forms.mailTo(value, name) })), draft.mail, (mail) => edit({ mail })))}`;
}

/** The sentence that belongs to a field, if there is one. */
export function errorAt(field: string, { errors }: { readonly errors: readonly PreferenceError[] }): string | undefined {
  return errors.find((error) => error.field === field)?.sentence;
}

function organisations(view: ScopeFieldsView): TemplateResult {
  const { draft: { storeIds }, forms, naming, edit } = view;
  // Also one that cannot send post any more stays to be seen, and can be taken off.
  const gone = storeIds.filter((id) => naming.organisations.every(({ storeId }) => storeId !== id)).map((storeId) => ({ storeId, name: naming.nameOf(storeId) }));
  return html`<div class="dependent">${fieldset('stores', forms.chosen, html`<div class="choices">${[...naming.organisations, ...gone].map(({ storeId, name }) => checkbox({
    id: `store-${storeId}`, label: name, checked: storeIds.includes(storeId), change: (checked) => edit({ storeIds: withOrWithout(storeIds, storeId, checked) }),
  }))}</div>`, errorAt('stores', view))}</div>`;
}

function types(view: ScopeFieldsView): TemplateResult {
  const { draft: { messageTypes }, forms, edit } = view;
  return html`<div class="dependent"><p class="small muted">${forms.typesHint}</p>${fieldset('types', forms.chosenTypes, allTypes.map((type: MessageType) => checkbox({
    id: `type-${type}`, label: forms.typeLabel[type], checked: messageTypes.includes(type), change: (checked) => edit({ messageTypes: withOrWithout(messageTypes, type, checked) }),
  })), errorAt('types', view))}</div>`;
}

function day(view: ScopeFieldsView): TemplateResult {
  const { draft, forms, edit } = view;
  const error = errorAt('day', view);
  return html`<div class="dependent form-field">
    <label class="label" for="day">${forms.day}</label>
    ${error === undefined ? nothing : html`<p class="field-error" id="day-error">${error}</p>`}
    <input class="field day" id="day" type="date" autocomplete="off" aria-describedby=${error === undefined ? nothing : 'day-error'} aria-invalid=${error === undefined ? nothing : 'true'}
      .value=${live(draft.day)} @change=${(event: Event) => edit({ day: (event.target as HTMLInputElement).value })}>
  </div>`;
}

function options<T extends string>(labels: Readonly<Record<T, string>>): readonly { readonly value: T; readonly label: string }[] {
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
}

function toggled(rights: ReadonlySet<Right>, right: Right, isOn: boolean): ReadonlySet<Right> {
  return new Set(allRights.filter((each) => (each === right ? isOn : rights.has(each))));
}

function withOrWithout<T>(all: readonly T[], one: T, isOn: boolean): readonly T[] {
  return isOn ? [...new Set([...all, one])] : all.filter((each) => each !== one);
}

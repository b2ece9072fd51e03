import { BerichtenboxError, type Mandate } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../icons/icons.js';
import { errorSummary } from '../preferences/error-summary.js';
import type { PreferenceError } from '../preferences/preference-errors.js';
import { failureNotice, failureOf, type MandateFailure } from './mandate-failure.js';
import { changedSentences, isOver, otherName } from './mandate-words.js';
import type { MandatesPage } from './mandates-page.js';
import { changesOf, scopeDraftOf, scopeErrors, type ScopeDraft } from './scope-draft.js';
import { scopeFields } from './scope-fields.js';

/** Changing or extending what one gave. What was changed elsewhere meanwhile is told; what was filled in here stays. */
export class Changing {
  readonly #page: MandatesPage;
  /** As it was when one began, or when one was told of a change elsewhere. */
  #seen: Mandate;
  #edits: Partial<ScopeDraft> = {};
  #errors: readonly PreferenceError[] = [];
  #failure: MandateFailure | undefined;
  #conflict: readonly string[] | undefined;
  #isBusy = false;

  constructor(page: MandatesPage, mandate: Mandate) {
    this.#page = page;
    this.#seen = mandate;
  }

  /** Whether leaving now loses what was filled in. */
  get holdsWork(): boolean {
    return Object.keys(changesOf(this.#seen, this.#draft)).length > 0;
  }

  content(): TemplateResult {
    const { forms, naming, heading, common } = this.#page;
    const { text } = naming;
    const isDone = isOver(this.#seen);
    return html`${heading(text.changing(this.#name))}
      <p>${text.changeHint}</p>
      ${failureNotice(this.#failure, common)}
      ${this.#conflictNotice()}
      <form class="mandate-form" part="form" novalidate autocomplete="off" @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.#save();
      }}>
        ${errorSummary(this.#errors, forms.errors, (field) => void this.#page.focus(`#${field}`))}
        ${scopeFields({ draft: this.#draft, name: this.#name, errors: this.#errors, forms, naming, edit: (part) => this.#edit(part) })}
        ${isDone ? nothing : html`<div class="actions">
          <button class="button primary save" type="submit" aria-disabled=${this.#isBusy ? 'true' : nothing}>${this.#isBusy ? text.saving : text.save}</button>
          <button class="button cancel" type="button" @click=${() => this.#page.leave()}>${common.cancel}</button>
        </div>`}
      </form>`;
  }

  #conflictNotice(): TemplateResult | typeof nothing {
    const { naming: { text } } = this.#page;
    const changes = this.#conflict;
    return changes === undefined ? nothing : html`<div class="alert warning conflict" part="conflict" role="group" tabindex="-1" aria-labelledby="conflict">${warningIcon()}<div class="body">
      <p class="strong" id="conflict">${text.conflict}</p>
      ${changes.length === 0 ? nothing : html`<p>${text.conflictBody}</p><ul class="bullets">${changes.map((change) => html`<li>${change}</li>`)}</ul>`}
      <p>${isOver(this.#seen) ? text.isOver : text.conflictOwn}</p>
    </div></div>`;
  }

  get #name(): string {
    return otherName(this.#seen, 'given', this.#page.naming);
  }

  get #draft(): ScopeDraft {
    return { ...scopeDraftOf(this.#seen), ...this.#edits };
  }

  #edit(part: Partial<ScopeDraft>): void {
    this.#edits = { ...this.#edits, ...part };
    const still = this.#errorsNow();
    this.#errors = this.#errors.filter(({ field, sentence }) => still.some((error) => error.field === field && error.sentence === sentence));
    this.#page.update();
  }

  #errorsNow(): readonly PreferenceError[] {
    return scopeErrors(this.#draft, this.#page.forms, scopeDraftOf(this.#seen));
  }

  async #save(): Promise<void> {
    const { desk, naming: { text } } = this.#page;
    if (desk === undefined || this.#isBusy || isOver(this.#seen)) {
      return;
    }
    this.#failure = undefined;
    this.#errors = this.#errorsNow();
    if (this.#errors.length > 0) {
      await this.#page.focus('.error-summary');
      return;
    }
    const changes = changesOf(this.#seen, this.#draft);
    if (Object.keys(changes).length === 0) {
      this.#page.done(text.unchanged);
      return;
    }
    this.#isBusy = true;
    this.#page.update();
    try {
      await desk.change(this.#seen.id, changes, this.#seen.version);
      this.#page.done(text.saved(this.#name));
    } catch (error) {
      this.#isBusy = false;
      await this.#failed(error);
    }
  }

  async #failed(error: unknown): Promise<void> {
    const { desk, naming } = this.#page;
    const code = error instanceof BerichtenboxError ? error.code : undefined;
    if (code === 'mandate-changed') {
      const now = desk?.state.given.find(({ id }) => id === this.#seen.id) ?? this.#seen;
      this.#conflict = changedSentences(this.#seen, now, naming);
      this.#seen = now;
      await this.#page.focus('.conflict');
      return;
    }
    this.#failure = code === 'mandate-not-yours-to-change' ? { sentence: naming.text.notYours } : failureOf(naming.text.saveFailed, error);
    this.#page.reportError(error);
    await this.#page.focus('.failure');
  }
}

import { BerichtenboxError, type MadeInvitation } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fieldset, radios } from '../preferences/choice-fields.js';
import { errorSummary } from '../preferences/error-summary.js';
import type { PreferenceError } from '../preferences/preference-errors.js';
import { codePanel, type Copying } from './code-panel.js';
import { freshGrant, grantErrors, invitationOf, type GrantDraft } from './grant-draft.js';
import { failureNotice, failureOf, type MandateFailure } from './mandate-failure.js';
import { scopeSentences } from './mandate-words.js';
import type { MandatesPage } from './mandates-page.js';
import { errorAt, scopeFields } from './scope-fields.js';
import { scopeOf } from './scope-draft.js';

type Step =
  | { readonly phase: 'form' }
  | { readonly phase: 'check'; readonly isBusy: boolean }
  | { readonly phase: 'code'; readonly made: MadeInvitation; readonly copying: Copying };

/** Letting a relative or helper act: what is asked, the same in plain words, and then the code, which is shown once. */
export class Granting {
  readonly #page: MandatesPage;
  #draft: GrantDraft;
  #isTouched = false;
  #errors: readonly PreferenceError[] = [];
  #failure: MandateFailure | undefined;
  #step: Step = { phase: 'form' };

  /** @param draft what is filled in already */
  constructor(page: MandatesPage, draft = freshGrant()) {
    this.#page = page;
    this.#draft = draft;
  }

  /** Whether leaving now loses something: what was filled in, or a code that was not noted. */
  get holdsWork(): boolean {
    return this.#step.phase === 'code' || this.#isTouched;
  }

  /** Whether that is a code. */
  get holdsCode(): boolean {
    return this.#step.phase === 'code';
  }

  content(): TemplateResult {
    switch (this.#step.phase) {
      case 'form':
        return this.#form();
      case 'check':
        return this.#check(this.#step.isBusy);
      case 'code':
        return this.#code(this.#step);
    }
  }

  #form(): TemplateResult {
    const { forms, naming, heading, common } = this.#page;
    const [draft, errors] = [this.#draft, this.#errors];
    const nameError = errorAt('name', { errors });
    return html`${heading(forms.grant)}
      <p>${forms.grantIntro}</p>
      ${failureNotice(this.#failure, common)}
      <form class="mandate-form" part="form" novalidate autocomplete="off" @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        this.#toCheck();
      }}>
        ${errorSummary(errors, forms.errors, (field) => void this.#page.focus(`#${field}`))}
        <div class="form-field">
          <label class="label" for="name">${forms.name}</label>
          <p class="small muted" id="name-hint">${forms.nameHint}</p>
          ${nameError === undefined ? nothing : html`<p class="field-error" id="name-error">${nameError}</p>`}
          <input class="field" id="name" type="text" autocomplete="off" spellcheck="false" aria-describedby=${nameError === undefined ? 'name-hint' : 'name-error name-hint'}
            aria-invalid=${nameError === undefined ? nothing : 'true'} .value=${live(draft.name)} @input=${(event: Event) => this.#edit({ name: (event.target as HTMLInputElement).value })}>
        </div>
        ${fieldset('kind', forms.kind, radios('kind', (['family', 'helper'] as const).map((value) => ({ value, label: forms.kinds[value] })), draft.kind, (kind) => this.#edit({ kind })), errorAt('kind', { errors }))}
        ${scopeFields({ draft, name: this.#name, errors, forms, naming, edit: (part) => this.#edit(part) })}
        <div class="actions"><button class="button primary next" type="submit">${forms.next}</button></div>
      </form>`;
  }

  #check(isBusy: boolean): TemplateResult {
    const { forms, naming, heading, common } = this.#page;
    const sentences = scopeSentences(scopeOf(this.#draft), 'given', this.#name, naming);
    return html`${heading(forms.check)}
      <p>${forms.checkIntro(this.#name)}</p>
      <ul class="bullets summary">${[naming.text.kind(this.#draft.kind ?? 'family'), ...Object.values(sentences).flat()].map((sentence) => html`<li>${sentence}</li>`)}</ul>
      ${failureNotice(this.#failure, common)}
      <div class="actions">
        <button class="button primary make" type="button" aria-disabled=${isBusy ? 'true' : nothing} @click=${() => void this.#make()}>${isBusy ? forms.makingCode : forms.makeCode}</button>
        <button class="button edit" type="button" aria-disabled=${isBusy ? 'true' : nothing} @click=${() => this.#toForm()}>${forms.edit}</button>
      </div>`;
  }

  #code({ made, copying }: Step & { readonly phase: 'code' }): TemplateResult {
    const { forms, naming, heading } = this.#page;
    return codePanel({
      made, name: this.#name, copying, forms, language: naming.language, heading,
      copy: () => void this.#copy(made.code), noted: () => this.#noted(),
    });
  }

  get #name(): string {
    return this.#draft.name.trim() || this.#page.naming.text.someone;
  }

  #edit(part: Partial<GrantDraft>): void {
    this.#draft = { ...this.#draft, ...part };
    this.#isTouched = true;
    // What was repaired is not complained about any longer.
    const still = grantErrors(this.#draft, this.#page.forms);
    this.#errors = this.#errors.filter(({ field, sentence }) => still.some((error) => error.field === field && error.sentence === sentence));
    this.#page.update();
  }

  #toCheck(): void {
    this.#errors = grantErrors(this.#draft, this.#page.forms);
    this.#failure = undefined;
    if (this.#errors.length === 0) {
      this.#step = { phase: 'check', isBusy: false };
    }
    void this.#page.focus(this.#errors.length === 0 ? '.heading' : '.error-summary');
  }

  #toForm(): void {
    if (this.#step.phase === 'check' && !this.#step.isBusy) {
      this.#step = { phase: 'form' };
      this.#failure = undefined;
      void this.#page.focus('.heading');
    }
  }

  async #make(): Promise<void> {
    const { desk, forms } = this.#page;
    const invitation = invitationOf(this.#draft);
    if (desk === undefined || invitation === undefined || this.#step.phase !== 'check' || this.#step.isBusy) {
      return;
    }
    this.#step = { phase: 'check', isBusy: true };
    this.#failure = undefined;
    this.#page.update();
    try {
      this.#step = { phase: 'code', made: await desk.invite(invitation), copying: 'idle' };
      await this.#page.focus('.heading');
    } catch (error) {
      this.#step = { phase: 'check', isBusy: false };
      this.#failure = error instanceof BerichtenboxError && error.code === 'mandate-limit-reached' ? { sentence: forms.limit } : failureOf(forms.makeFailed, error);
      this.#page.reportError(error);
      await this.#page.focus('.failure');
    }
  }

  async #copy(code: string): Promise<void> {
    const { forms } = this.#page;
    const copying = await navigator.clipboard.writeText(code).then(() => 'copied' as const, () => 'failed' as const);
    if (this.#step.phase === 'code') {
      this.#step = { ...this.#step, copying };
      this.#page.announce(copying === 'copied' ? forms.copied : forms.copyFailed);
      this.#page.update();
    }
  }

  #noted(): void {
    this.#page.done(this.#page.forms.invited(this.#name));
  }
}

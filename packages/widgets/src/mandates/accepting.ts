import { BerichtenboxError, type Mandate } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { MandateFormsMessages } from '../locales/nl/mandate-forms.js';
import { errorSummary } from '../preferences/error-summary.js';
import { codeGroups } from './code-panel.js';
import { failureNotice, failureOf, type MandateFailure } from './mandate-failure.js';
import { otherName, scopeSentences } from './mandate-words.js';
import type { MandatesPage } from './mandates-page.js';

const codeLength = 12;

/** Accepting a mandate: the code, then what it means, and only then yes or no. The code is kept nowhere but here. */
export class Accepting {
  readonly #page: MandatesPage;
  #code = '';
  #problem: string | undefined;
  #failure: MandateFailure | undefined;
  #offer: Mandate | undefined;
  #isBusy = false;

  constructor(page: MandatesPage) {
    this.#page = page;
  }

  content(): TemplateResult {
    return this.#offer === undefined ? this.#form() : this.#question(this.#offer);
  }

  #form(): TemplateResult {
    const { forms, heading, common } = this.#page;
    const [problem, isBusy] = [this.#problem, this.#isBusy];
    return html`${heading(forms.accept)}
      <p>${forms.acceptIntro}</p>
      ${failureNotice(this.#failure, common)}
      <form class="mandate-form" part="code-form" novalidate autocomplete="off" @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.#look();
      }}>
        ${errorSummary(problem === undefined ? [] : [{ field: 'code', sentence: problem }], forms.errors, () => void this.#page.focus('#code'))}
        <div class="form-field">
          <label class="label" for="code">${forms.acceptCode}</label>
          <p class="small muted" id="code-hint">${forms.acceptCodeHint}</p>
          ${problem === undefined ? nothing : html`<p class="field-error" id="code-error">${problem}</p>`}
          <input class="field code-field" id="code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" dir="ltr" translate="no"
            aria-describedby=${problem === undefined ? 'code-hint' : 'code-error code-hint'} aria-invalid=${problem === undefined ? nothing : 'true'}
            .value=${live(this.#code)} @input=${(event: Event) => this.#write((event.target as HTMLInputElement).value)}>
        </div>
        <div class="actions"><button class="button primary look" type="submit" aria-disabled=${isBusy ? 'true' : nothing}>${isBusy ? forms.looking : forms.look}</button></div>
      </form>`;
  }

  #question(offer: Mandate): TemplateResult {
    const { forms, naming, heading, common } = this.#page;
    const name = otherName(offer, 'received', naming);
    const busy = this.#isBusy ? 'true' : nothing;
    return html`${heading(forms.offer(name))}
      <ul class="bullets summary">${Object.values(scopeSentences(offer, 'received', name, naming)).flat().map((sentence) => html`<li>${sentence}</li>`)}</ul>
      <p>${forms.offerLog(name)}</p>
      ${failureNotice(this.#failure, common)}
      <div class="actions">
        <button class="button accept" type="button" aria-disabled=${busy} @click=${() => void this.#accept()}>${this.#isBusy ? forms.accepting : forms.acceptNow}</button>
        <button class="button decline" type="button" aria-disabled=${busy} @click=${() => this.#decline()}>${forms.decline}</button>
      </div>`;
  }

  #write(code: string): void {
    this.#code = code;
    this.#problem = undefined;
    this.#page.update();
  }

  async #look(): Promise<void> {
    const { desk, forms } = this.#page;
    if (desk === undefined || this.#isBusy) {
      return;
    }
    this.#failure = undefined;
    const code = codeGroups(this.#code).join('');
    this.#problem = code === '' ? forms.noCode : code.length === codeLength ? undefined : forms.codeLength;
    if (this.#problem !== undefined) {
      await this.#page.focus('.error-summary');
      return;
    }
    await this.#try(() => desk.viewCode(this.#code.trim()), forms.lookFailed, async (offer) => {
      this.#offer = offer;
      await this.#page.focus('.heading');
    });
  }

  async #accept(): Promise<void> {
    const { desk, forms, naming } = this.#page;
    if (desk !== undefined && !this.#isBusy) {
      await this.#try(() => desk.accept(this.#code.trim()), forms.acceptFailed, (mandate) => this.#page.done(forms.accepted(otherName(mandate, 'received', naming))));
    }
  }

  #decline(): void {
    if (!this.#isBusy) {
      this.#page.done(this.#page.forms.declined);
    }
  }

  async #try(ask: () => Promise<Mandate>, failed: string, next: (mandate: Mandate) => Promise<void> | void): Promise<void> {
    this.#isBusy = true;
    this.#failure = undefined;
    this.#page.update();
    try {
      const mandate = await ask();
      this.#isBusy = false;
      await next(mandate);
    } catch (error) {
      this.#isBusy = false;
      this.#problem = problemOf(error, this.#page.forms);
      if (this.#problem === undefined) {
        this.#failure = failureOf(failed, error);
        this.#page.reportError(error);
      } else {
        // It is about the code: back to where it can be filled in again.
        this.#offer = undefined;
      }
      await this.#page.focus(this.#problem === undefined ? '.failure' : '.error-summary');
    }
  }
}

/** What is wrong with the code itself. */
function problemOf(error: unknown, text: MandateFormsMessages): string | undefined {
  const sentences: Readonly<Record<string, string>> = { 'code-wrong': text.codeWrong, 'code-expired': text.codeExpired, 'too-many-requests': text.tooManyCodes };
  return error instanceof BerichtenboxError ? sentences[error.code] : undefined;
}

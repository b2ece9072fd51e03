import type { ActLogDesk, BerichtenboxClient, Mandate } from '@berichtenbox/client';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { DeskConnection } from '../element/desk-connection.js';
import { retryButton } from '../inbox/state-panel.js';
import { fullDate } from '../locales/dates.js';
import type { ActLogMessages } from '../locales/nl/act-log.js';
import { logDays, type LogDay, type LogEntry } from './log-days.js';
import { failureNotice, failureOf, type MandateFailure } from './mandate-failure.js';
import { otherName } from './mandate-words.js';
import type { MandatesPage } from './mandates-page.js';

/** What the log needs besides the page. */
export interface ActLogNeeds {
  readonly text: () => ActLogMessages;
  /** Where a message is shown; undefined when it cannot be. */
  readonly hrefOf: (messageId: string) => string | undefined;
}

/** What representatives saw and did for this person, per day and in plain words. It is asked for once one wants to see it. */
export class ActLogPart {
  readonly #page: MandatesPage;
  readonly #needs: ActLogNeeds;
  readonly #connection: DeskConnection<ActLogDesk>;
  /** Of one mandate; empty for all. */
  #mandateId = '';
  #failure: MandateFailure | undefined;
  #isBusy = false;

  constructor(host: ReactiveControllerHost, page: MandatesPage, needs: ActLogNeeds) {
    this.#page = page;
    this.#needs = needs;
    this.#connection = new DeskConnection<ActLogDesk>(host, {
      capability: 'machtigen', open: (client) => client.openActLog(this.#mandateId === '' ? undefined : this.#mandateId), forget: () => this.reset(),
    });
  }

  /** Looks at who is there now; undefined while the log is not shown. */
  follow(client: BerichtenboxClient | undefined): void {
    this.#connection.follow(client);
  }

  /** Shows everybody's lines again. */
  reset(): void {
    this.#mandateId = '';
    this.#failure = undefined;
  }

  content(given: readonly Mandate[]): TemplateResult {
    const text = this.#needs.text();
    return html`${this.#page.heading(text.heading)}
      <p>${text.intro}</p>
      ${given.length < 2 ? nothing : this.#people(given, text)}
      ${this.#lines(text)}`;
  }

  #people(given: readonly Mandate[], text: ActLogMessages): TemplateResult {
    const { naming } = this.#page;
    return html`<div class="form-field person-choice no-print">
      <label class="label" for="person">${text.person}</label>
      <select class="field" id="person" @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${this.#mandateId === ''}>${text.everybody}</option>
        ${given.filter(({ status }) => status !== 'invited').map((mandate) => html`<option value=${mandate.id} ?selected=${mandate.id === this.#mandateId}>${text.personSince(otherName(mandate, 'given', naming), fullDate(mandate.startsAt, naming.language))}</option>`)}
      </select>
    </div>`;
  }

  #lines(text: ActLogMessages): TemplateResult {
    const { common } = this.#page;
    const { desk, status, failure } = this.#connection;
    const state = desk?.state;
    if (status === 'failed' || state?.phase === 'failed') {
      return html`${failureNotice(failureOf(text.loadFailed, failure ?? state?.failure), common)}<div class="actions">${retryButton(this.#retry, common)}</div>`;
    }
    if (desk === undefined || state === undefined || state.phase === 'loading') {
      return html`<p class="late muted" aria-busy="true">${text.loading}</p>`;
    }
    const { lines, hasMore } = state;
    const days = logDays(lines, { text, nameOf: this.#page.naming.nameOf, isThere: (id) => this.#needs.hrefOf(id) !== undefined });
    return html`${days.length === 0 ? html`<p class="none">${text.none}</p>` : days.map((day) => this.#day(day, text))}
      ${failureNotice(this.#failure, common)}
      ${hasMore ? html`<div class="actions no-print"><button class="button more-lines" type="button" aria-disabled=${this.#isBusy ? 'true' : nothing} @click=${() => void this.#more(desk)}>${this.#isBusy ? text.showingMore : text.showMore}</button></div>` : nothing}`;
  }

  #day({ date, entries }: LogDay, text: ActLogMessages): TemplateResult {
    const day = fullDate(date, this.#page.naming.language);
    return html`<section class="log-day" part="log-day">
      ${this.#page.heading(day, 1, 'day-heading')}
      <ul class="log" part="log">${entries.map((entry) => this.#entry(entry, day, text))}</ul>
    </section>`;
  }

  #entry({ sentence, isRefused, times, first, last, messageId }: LogEntry, day: string, text: ActLogMessages): TemplateResult {
    const time = (date: Date): string => new Intl.DateTimeFormat(this.#page.naming.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
    const [from, to] = [time(first), time(last)];
    const href = messageId === undefined ? undefined : this.#needs.hrefOf(messageId);
    return html`<li class=${isRefused ? 'log-line refused' : 'log-line'}>
      <span class="log-time muted">${from === to ? to : text.between(from, to)}</span>
      <span class="log-words">${isRefused ? html`<strong class="mark">${text.refusedMark}</strong> ` : nothing}${sentence}${times === 1 ? nothing : html` <span class="times">${text.times(times)}</span>`}
        ${href === undefined ? nothing : html`<a class="link" href=${href}>${text.toMessage}<span class="visually-hidden">${text.toMessageOf(day, to)}</span></a>`}</span>
    </li>`;
  }

  #choose(mandateId: string): void {
    this.#mandateId = mandateId;
    this.#failure = undefined;
    // Another desk: the server has the lines of one person, however far back they are.
    this.#connection.follow(undefined);
    this.#page.update();
  }

  async #more(desk: ActLogDesk): Promise<void> {
    if (this.#isBusy) {
      return;
    }
    const text = this.#needs.text();
    const before = desk.state.lines.length;
    this.#isBusy = true;
    this.#failure = undefined;
    this.#page.update();
    try {
      await desk.loadMore();
      this.#page.announce(text.more(desk.state.lines.length - before));
      if (!desk.state.hasMore) {
        // The button is gone; what was pressed for stands at the end.
        await this.#page.focus('.log-day:last-of-type .day-heading');
      }
    } catch (error) {
      this.#failure = failureOf(text.moreFailed, error);
      this.#page.reportError(error);
      await this.#page.focus('.failure');
    } finally {
      this.#isBusy = false;
      this.#page.update();
    }
  }

  readonly #retry = (): void => {
    const { desk } = this.#connection;
    if (desk === undefined) {
      this.#connection.retry();
    } else {
      void desk.load();
    }
    this.#page.update();
  };
}

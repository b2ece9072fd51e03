import { foldText, type Mandate } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MandatesMessages } from '../locales/nl/mandates.js';
import { isOver, otherName, periodSentences, scopeSentences, type Side } from './mandate-words.js';
import type { MandatesPage } from './mandates-page.js';

const mandatesAtATime = 50;
/** From so many on, one can search among them. */
const manyMandates = 10;
const tellAfterMs = 400;

/** What a person can do in the lists. */
export interface ListDeeds {
  readonly grant: () => void;
  readonly enterCode: () => void;
  readonly openLog: () => void;
  readonly change: (mandate: Mandate) => void;
  readonly grantAgain: (mandate: Mandate) => void;
  readonly end: (mandate: Mandate, side: Side) => void;
}

/** Who may act for this person, and for whom this person may act. */
export class MandateLists {
  readonly #page: MandatesPage;
  readonly #deeds: ListDeeds;
  readonly #queries: Record<Side, string> = { given: '', received: '' };
  #telling: ReturnType<typeof setTimeout> | undefined;
  readonly #shownCounts: Record<Side, number> = { given: mandatesAtATime, received: mandatesAtATime };

  constructor(page: MandatesPage, deeds: ListDeeds) {
    this.#page = page;
    this.#deeds = deeds;
  }

  content(given: readonly Mandate[], received: readonly Mandate[]): TemplateResult {
    const { naming: { text } } = this.#page;
    return html`
      <section class="part" part="given" data-part="given">
        ${this.#page.heading(text.given, 1, 'part-heading')}
        ${this.#list(given, 'given')}
        <div class="actions no-print">
          <button class="button primary grant" type="button" @click=${this.#deeds.grant}>${text.grant}</button>
          ${given.length === 0 ? nothing : html`<button class="button to-log" type="button" @click=${this.#deeds.openLog}>${text.toLog}</button>`}
        </div>
      </section>
      <section class="part" part="received" data-part="received">
        ${this.#page.heading(text.received, 1, 'part-heading')}
        ${this.#list(received, 'received')}
        <p class="muted" id="enter-code-hint">${text.enterCodeHint}</p>
        <div class="actions no-print"><button class="button enter-code" type="button" aria-describedby="enter-code-hint" @click=${this.#deeds.enterCode}>${text.enterCode}</button></div>
      </section>`;
  }

  #list(mandates: readonly Mandate[], side: Side): TemplateResult {
    const { naming } = this.#page;
    const { text } = naming;
    const found = this.#found(mandates, side);
    const current = byName(found.filter((mandate) => !isOver(mandate)), side, this.#page);
    const over = byName(found.filter(isOver), side, this.#page);
    return html`
      ${mandates.length < manyMandates ? nothing : this.#search(side, found.length, text)}
      ${mandates.some((mandate) => !isOver(mandate)) ? this.#items(current, side) : html`<p class="none">${side === 'given' ? text.givenNone : text.receivedNone}</p>`}
      ${over.length === 0 ? nothing : html`<details class="over"><summary>${text.over(over.length)}</summary>${this.#items(over, side)}</details>`}`;
  }

  #search(side: Side, found: number, text: MandatesMessages): TemplateResult {
    return html`<form class="form-field search" role="search" aria-label=${text.about(text.search, text[side])} @submit=${(event: Event) => event.preventDefault()}>
      <label class="label" for="search-${side}">${text.search}</label>
      <input class="field" id="search-${side}" type="search" autocomplete="off" spellcheck="false" .value=${this.#queries[side]} @input=${(event: Event) => {
        this.#queries[side] = (event.target as HTMLInputElement).value;
        this.#shownCounts[side] = mandatesAtATime;
        this.#page.update();
        this.#tellFound(side);
      }}>
      <p class="small muted found">${this.#queries[side].trim() === '' ? nothing : text.found(found)}</p>
    </form>`;
  }

  /** Once one stops typing: nobody wants to hear it for each letter. */
  #tellFound(side: Side): void {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      const { desk, naming: { text } } = this.#page;
      this.#page.announce(text.found(this.#found(desk?.state[side] ?? [], side).length));
    }, tellAfterMs);
  }

  #found(mandates: readonly Mandate[], side: Side): readonly Mandate[] {
    const query = foldText(this.#queries[side].trim());
    return query === '' ? mandates : mandates.filter((mandate) => foldText(otherName(mandate, side, this.#page.naming)).includes(query));
  }

  #items(mandates: readonly Mandate[], side: Side): TemplateResult {
    const { naming: { text } } = this.#page;
    const shown = mandates.slice(0, this.#shownCounts[side]);
    return html`<ul class="mandates" part="mandates">${repeat(shown, ({ id }) => id, (mandate) => this.#item(mandate, side))}</ul>
      ${shown.length === mandates.length ? nothing : html`<div class="actions no-print">
        <p class="muted">${text.shown(shown.length, mandates.length)}</p>
        <button class="button show-more" type="button" aria-label=${text.about(text.showMore, text[side])} @click=${() => void this.#showMore(side)}>${text.showMore}</button>
      </div>`}`;
  }

  #item(mandate: Mandate, side: Side): TemplateResult {
    const { naming } = this.#page;
    const { text } = naming;
    const name = otherName(mandate, side, naming);
    const { rights, organisations, types, mail } = scopeSentences(mandate, side, name, naming);
    const facts = [...rights, ...organisations, ...types, ...mail];
    return html`<li class="mandate ${mandate.status}" part="mandate" data-mandate=${mandate.id}>
      <div class="who">
        ${this.#page.heading(html`<span translate="no">${name}</span>`, 2, 'name')}
        <p class="status">${text.status[mandate.status]}</p>
      </div>
      <p class="muted">${text.kind(mandate.kind)}</p>
      <p>${periodSentences(mandate, side, naming).join(' ')}</p>
      ${isOver(mandate) ? this.#again(mandate, side, name) : html`<ul class="bullets facts">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>${this.#actions(mandate, side, name)}`}
    </li>`;
  }

  #actions(mandate: Mandate, side: Side, name: string): TemplateResult {
    const { naming: { text } } = this.#page;
    if (mandate.source !== 'granted') {
      return html`<p class="fixed small muted">${mandate.source === 'register' ? text.fixedCourt : text.fixedProvider}</p>`;
    }
    const stop = side === 'received' ? text.giveUp : mandate.status === 'invited' ? text.withdrawInvitation : text.withdraw;
    return html`<div class="actions no-print">
      ${side === 'given' && mandate.changeable ? html`<button class="button change" type="button" aria-label=${text.about(text.change, name)} @click=${() => this.#deeds.change(mandate)}>${text.change}</button>` : nothing}
      <button class="button end" type="button" aria-label=${text.about(stop, name)} @click=${() => this.#deeds.end(mandate, side)}>${stop}</button>
    </div>`;
  }

  /** What the mandator gave themself, they can give again. */
  #again(mandate: Mandate, side: Side, name: string): TemplateResult | typeof nothing {
    const { naming: { text } } = this.#page;
    return side === 'received' || mandate.source !== 'granted' ? nothing : html`<div class="actions no-print">
      <button class="button again" type="button" aria-label=${text.about(text.grantAgain, name)} @click=${() => this.#deeds.grantAgain(mandate)}>${text.grantAgain}</button>
    </div>`;
  }

  /** The next ones, with the focus on the first of them. */
  async #showMore(side: Side): Promise<void> {
    const before = this.#shownCounts[side];
    this.#shownCounts[side] += mandatesAtATime;
    await this.#page.focus(`[data-part=${side}] .mandates > :nth-child(${before + 1}) .name`);
  }
}

function byName(mandates: readonly Mandate[], side: Side, { naming }: MandatesPage): readonly Mandate[] {
  const { compare } = new Intl.Collator(naming.language);
  return [...mandates].sort((one, other) => compare(otherName(one, side, naming), otherName(other, side, naming)));
}

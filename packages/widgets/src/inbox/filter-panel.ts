import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from '../icons/icons.js';
import type { InboxToolsMessages } from '../locales/nl/inbox-tools.js';
import type { FilterChip, Filters, Sender } from './message-filter.js';
import { datesOf, periodNames } from './message-period.js';

/** What the panel shows. */
export interface FilterPanel {
  readonly text: InboxToolsMessages;
  readonly heading: TemplateResult;
  readonly filters: Filters;
  readonly senders: readonly Sender[];
  /** Whether messages here can ask for action at all. */
  readonly hasActions: boolean;
  /** Whether dates of one's own are being chosen. */
  readonly isCustom: boolean;
  /** Where a search looks, while there is one. */
  readonly scope: { readonly folderName: string; readonly isFolder: boolean; readonly choose: (isFolder: boolean) => void } | undefined;
  readonly change: (filters: Partial<Filters>) => void;
  readonly customise: (isCustom: boolean) => void;
  readonly close: () => void;
}

const custom = 'custom';

/** The filters one can choose. Each works at once. */
export function filterPanel(panel: FilterPanel): TemplateResult {
  const { text, heading, filters, hasActions, scope, change, close } = panel;
  return html`<section class="panel filters no-print" part="filters">
    <div class="panel-head">${heading}<button class="button subtle" type="button" @click=${close}>${closeIcon()}${text.close}</button></div>
    <div class="filter-fields">
      ${organisationField(panel)}
      ${periodField(panel)}
      ${scope === undefined
        ? nothing
        : html`<div><label class="label" for="scope">${text.filterFolder}</label>
            <select class="field" id="scope" @change=${(event: Event) => scope.choose(valueOf(event) !== '')}>
              <option value="" ?selected=${!scope.isFolder}>${text.allFolders}</option>
              <option value="folder" ?selected=${scope.isFolder}>${text.onlyThisFolder(scope.folderName)}</option>
            </select></div>`}
      <div class="checks">
        ${checkbox('unread-only', text.filterUnread, filters.unreadOnly, (unreadOnly) => change({ unreadOnly }))}
        ${hasActions ? checkbox('action-needed', text.filterAction, filters.actionNeeded, (actionNeeded) => change({ actionNeeded })) : nothing}
      </div>
    </div>
  </section>`;
}

function organisationField({ text, filters, senders, change }: FilterPanel): TemplateResult {
  return html`<div><label class="label" for="organisation">${text.filterOrganisation}</label>
    <select class="field" id="organisation" @change=${(event: Event) => change({ organisation: valueOf(event) })}>
      <option value="" ?selected=${filters.organisation === ''}>${text.allOrganisations}</option>
      ${senders.map(({ id, name }) => html`<option value=${id} ?selected=${filters.organisation === id}>${name}</option>`)}
    </select></div>`;
}

function periodField({ text, filters, isCustom, change, customise }: FilterPanel): TemplateResult {
  const dates = datesOf(filters.period);
  const chosen = isCustom || dates !== undefined ? custom : filters.period;
  const { from = '', until = '' } = dates ?? {};
  const choose = (event: Event) => {
    const value = valueOf(event);
    customise(value === custom);
    change({ period: value === custom ? '' : value });
  };
  return html`<div><label class="label" for="period">${text.filterPeriod}</label>
      <select class="field" id="period" @change=${choose}>
        ${(['', ...periodNames, custom] as const).map((name) => html`<option value=${name} ?selected=${name === chosen}>${text.periods[name]}</option>`)}
      </select></div>
    ${chosen === custom
      ? html`${dateField('from', text.from, from, (value) => change({ period: periodOf(value, until) }))}
          ${dateField('until', text.until, until, (value) => change({ period: periodOf(from, value) }))}`
      : nothing}`;
}

function periodOf(from: string, until: string): string {
  return from === '' && until === '' ? '' : `${from}..${until}`;
}

function dateField(id: string, label: string, value: string, change: (value: string) => void): TemplateResult {
  return html`<div><label class="label" for=${id}>${label}</label><input class="field" id=${id} type="date" .value=${value} @change=${(event: Event) => change(valueOf(event))}></div>`;
}

function checkbox(id: string, label: string, checked: boolean, change: (checked: boolean) => void): TemplateResult {
  return html`<label class="check" for=${id}><input type="checkbox" id=${id} .checked=${checked} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}>${label}</label>`;
}

function valueOf({ target }: Event): string {
  return (target as HTMLInputElement | HTMLSelectElement).value;
}

/** The filters that are on, each with a way off; nothing when there is none. */
export function filterChips(chips: readonly FilterChip[], text: InboxToolsMessages, change: (filters: Partial<Filters>) => void, clear: () => void): TemplateResult | typeof nothing {
  return chips.length === 0
    ? nothing
    : html`<div class="chips no-print" part="chips"><ul aria-label=${text.filters}>
        ${chips.map(({ name, without }) => html`<li><button class="button chip" type="button" aria-label=${text.removeFilter(name)} @click=${() => change(without)}>${name}${closeIcon()}</button></li>`)}
      </ul><button class="button subtle clear-filters" type="button" @click=${clear}>${text.clearFilters}</button></div>`;
}

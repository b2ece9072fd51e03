import type { AccessEnded, BerichtenboxClient } from '@berichtenbox/client';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { lockDrawing } from '../icons/drawings.js';
import { usersIcon } from '../icons/person-icons.js';
import { statePanel } from '../inbox/state-panel.js';
import type { ActingMessages } from '../locales/nl/acting.js';
import { displayLine } from '../message-viewer/display-text.js';
import { moreStyles } from '../theme/more-styles.js';
import { statePanelStyles } from '../theme/state-panel.styles.js';
import { actingStyles } from './acting.styles.js';
import { onBehalfTokens } from './on-behalf-tokens.js';

/** What it looks like. */
export const styles: readonly CSSResult[] = [...moreStyles, statePanelStyles, onBehalfTokens, actingStyles];

/** What stands above mail that is on a page by itself, while one acts for somebody else. */
export function actingNote(client: BerichtenboxClient, text: ActingMessages): TemplateResult | typeof nothing {
  const session = client.session.state;
  if (session.status !== 'active' || session.context.kind === 'self') {
    return nothing;
  }
  const name = displayLine(session.context.name);
  return html`<div class="acting-note" part="on-behalf">${usersIcon()}<div>
    <p class="acting-words">${text.onBehalf} <strong translate="no">${name}</strong></p>
    ${rightsNote(client, text)}
  </div></div>`;
}

/** Why there are no buttons to do something with messages; said once. */
export function rightsNote({ session: { state } }: BerichtenboxClient, text: ActingMessages): TemplateResult | typeof nothing {
  return state.status !== 'active' || state.context.kind === 'self' || state.context.rights.has('act')
    ? nothing
    : html`<p class="acting-rights">${text.mayNotAct(displayLine(state.context.name))}</p>`;
}

/** What the end of a mandate is shown with. */
export interface EndedView {
  readonly text: ActingMessages;
  readonly heading: (content: string) => TemplateResult;
  /** Going on did not succeed. */
  readonly failed: boolean;
  readonly goOn: () => void;
}

/** In the place of all that was of the other; an alert, since nobody here brought it about. */
export function accessEndedPanel({ name, unsent }: AccessEnded, { text, heading, failed, goOn }: EndedView): TemplateResult {
  const isLost = unsent.actions + unsent.replies > 0;
  return html`<div class="access-ended" role="alert">${statePanel({
    drawing: lockDrawing(), heading: heading(text.ended(displayLine(name))),
    hint: html`${text.endedBody}${isLost ? html` ${text.endedUnsent}` : nothing}`,
    action: html`<button class="button primary go-on" type="button" @click=${goOn}>${text.goOn}</button>`,
    help: failed ? html`<p>${text.goOnFailed}</p>` : nothing,
  })}</div>`;
}

/** What the place of a message of somebody else is shown with. */
export interface OtherPersonView {
  readonly text: ActingMessages;
  readonly heading: (content: string) => TemplateResult;
  /** Of whom it is, as long as one may act for them. */
  readonly name: string | undefined;
  /** Going back to them did not succeed. */
  readonly failed: boolean;
  readonly goBack: () => void;
  readonly toList: () => void;
}

/** Instead of a message that was opened for another person than the one one acts for now. */
export function otherPersonPanel({ text, heading, name, failed, goBack, toList }: OtherPersonView): TemplateResult {
  return html`<div class="other-person">${statePanel({
    drawing: lockDrawing(), heading: heading(text.otherPerson), hint: text.otherPersonBody,
    action: html`<button class="button" type="button" @click=${toList}>${text.toList}</button>
      ${name === undefined ? nothing : html`<button class="button go-back" type="button" @click=${goBack}>${text.otherPersonBack(displayLine(name))}</button>`}`,
    help: failed ? html`<p role="alert">${text.goOnFailed}</p>` : nothing,
  })}</div>`;
}

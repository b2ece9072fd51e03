import { html, nothing, type TemplateResult } from 'lit';
import { refreshIcon } from '../icons/first-list-icons.js';
import { downloadIcon, historyIcon, trashIcon } from '../icons/icons.js';
import type { Box, InboxSurroundings } from './inbox-surroundings.js';

const whyNoExportId = 'why-no-export';

/** What can be chosen there. */
export interface ListActions {
  readonly refresh: () => void;
  readonly toggleRecent: () => void;
  readonly exportAll: () => void;
  readonly emptyTrash: () => void;
}

/** What the menu above the list has for the list as a whole. */
export function listActions({ folder, session }: Box, around: InboxSurroundings, { refresh, toggleRecent, exportAll, emptyTrash }: ListActions): TemplateResult {
  const text = around.toolsText();
  const offline = around.offline();
  const canEmpty = folder.name === 'trash' && folder.messages.length > 0 && session.context.rights.has('act') && session.capabilities.has('definitief-verwijderen');
  return html`
    <button class="menu-item" type="button" @click=${refresh}>${refreshIcon()}${around.text().refresh}</button>
    <button class="menu-item" type="button" @click=${toggleRecent}>${historyIcon()}${text.recent}</button>
    ${session.capabilities.has('export')
      ? html`<button class="menu-item" type="button" @click=${exportAll} ${offline?.control(whyNoExportId) ?? nothing}>${downloadIcon()}${text.exportAll}</button>
        ${offline?.whyNot(whyNoExportId) ?? nothing}`
      : nothing}
    ${canEmpty ? html`<button class="menu-item" type="button" @click=${emptyTrash}>${trashIcon()}${text.emptyTrash}</button>` : nothing}`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { InboxMessages } from '../locales/nl/inbox.js';
import type { Folder } from './folders.js';

/** What the navigation shows. */
export interface FolderNavigation {
  readonly folders: readonly Folder[];
  /** Undefined while search results are shown. */
  readonly current: string | undefined;
  readonly text: InboxMessages;
  readonly choose: (name: string) => void;
}

/** The folders as simple navigation, each with the number of messages in it; no nought, which would promise that nothing is there. */
export function folderNavigation({ folders, current, text, choose }: FolderNavigation): TemplateResult {
  return html`<nav class="folders no-print" aria-label=${text.folders} part="folders"><ul>
    ${folders.map(({ name, messages }) => html`<li>
      <button class="folder" type="button" aria-current=${name === current ? 'true' : nothing} @click=${() => choose(name)}
        ><span>${text.folderName(name)}</span
        >${messages.length === 0
          ? nothing
          : html`<span class="count" aria-hidden="true" .textContent=${String(messages.length)}></span
            ><span class="visually-hidden" .textContent=${text.messages(messages.length)}></span>`}</button>
    </li>`)}
  </ul></nav>`;
}

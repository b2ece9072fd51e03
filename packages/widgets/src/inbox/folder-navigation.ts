import { html, nothing, type TemplateResult } from 'lit';
import type { InboxMessages } from '../locales/nl/inbox.js';
import { isOwnFolder, type Folder } from './folders.js';

/** What the navigation shows. */
export interface FolderNavigation {
  readonly folders: readonly Folder[];
  /** Undefined while search results are shown. */
  readonly current: string | undefined;
  /** Whether a person's own folders are shown too where there is little room. */
  readonly isWhole: boolean;
  readonly text: InboxMessages;
  readonly choose: (name: string) => void;
  readonly toggleWhole: () => void;
}

/**
 * The folders as simple navigation, each with the number of messages in it; no nought, which would promise that nothing is there. Where
 * there is little room, a person's own folders are behind one button.
 */
export function folderNavigation({ folders, current, isWhole, text, choose, toggleWhole }: FolderNavigation): TemplateResult {
  const own = folders.filter(isOwnFolder);
  return html`<nav class=${isWhole ? 'folders whole no-print' : 'folders no-print'} aria-label=${text.folders} part="folders"><ul>
    ${folders.map((folder) => html`${folder === own[0]
      ? html`<li class="own-toggle"><button class="folder" type="button" aria-expanded=${isWhole} @click=${toggleWhole}>${text.ownFolders(own.length)}</button></li>`
      : nothing}<li class=${isOwnFolder(folder) && folder.name !== current ? 'own' : ''}>
      <button class="folder" type="button" aria-current=${folder.name === current ? 'true' : nothing} @click=${() => choose(folder.name)}
        ><span>${text.folderName(folder.name)}</span
        >${folder.messages.length === 0
          ? nothing
          : html`<span class="count" aria-hidden="true" .textContent=${String(folder.messages.length)}></span
            ><span class="visually-hidden" .textContent=${text.messages(folder.messages.length)}></span>`}</button>
    </li>`)}
  </ul></nav>`;
}

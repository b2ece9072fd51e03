import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { inbox as dutch, type InboxMessages } from '../locales/nl/inbox.js';

/** @summary The list of messages. */
export class InboxElement extends BerichtenboxElement {
  private get text(): InboxMessages {
    return this.textOf('inbox', dutch);
  }

  protected override content(): TemplateResult {
    return this.heading(html`${this.text.folder('inbox')}`);
  }
}

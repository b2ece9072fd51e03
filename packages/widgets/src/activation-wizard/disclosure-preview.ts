import type { Channel, Disclosure, NotificationLanguage, NotificationPreview, PreferencesDesk } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { ActivationMessages } from '../locales/nl/activation.js';

/** What a preview is of. */
export interface PreviewRequest {
  readonly disclosure: Disclosure;
  readonly language: NotificationLanguage;
  /** The way by which it would come. */
  readonly kind: Channel['kind'];
}

/** The words of a notification as they would come, from the server, asked once for each. */
export class DisclosurePreview {
  readonly #changed: () => void;
  readonly #failed: (error: unknown) => void;
  #previews = new Map<string, NotificationPreview | 'asking' | 'failed'>();

  constructor(changed: () => void, failed: (error: unknown) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  /** Nothing of one person stays for the next. */
  forget(): void {
    this.#previews = new Map();
  }

  /** The notification, in a frame that says that it is one. */
  of(desk: PreferencesDesk, { disclosure, language, kind }: PreviewRequest, text: ActivationMessages): TemplateResult {
    const key = `${disclosure} ${language}`;
    let preview = this.#previews.get(key);
    if (preview === undefined) {
      preview = 'asking';
      this.#previews.set(key, preview);
      void this.#ask(key, desk.preview(disclosure, language));
    }
    return html`<figure class="preview" part="preview">
      <figcaption>${text.preview}</figcaption>
      ${preview === 'asking' ? nothing : preview === 'failed' ? html`<p>${text.previewFailed}</p>` : words(preview, kind, text)}
    </figure>`;
  }

  async #ask(key: string, asked: Promise<NotificationPreview>): Promise<void> {
    const previews = this.#previews;
    try {
      previews.set(key, await asked);
    } catch (error) {
      previews.set(key, 'failed');
      this.#failed(error);
    }
    this.#changed();
  }
}

function words({ email, sms, push }: NotificationPreview, kind: Channel['kind'], text: ActivationMessages): TemplateResult {
  switch (kind) {
    case 'email':
      return html`<p><span class="muted">${text.previewSubject}</span> <strong>${email.subject}</strong></p><p class="paragraph">${email.text}</p>`;
    case 'sms':
      return html`<p class="paragraph">${sms.text}</p>`;
    case 'push':
      return html`<p><strong>${push.title}</strong></p><p class="paragraph">${push.text}</p>`;
  }
}

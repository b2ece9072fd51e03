import { BerichtenboxError, type Message, type ReplyEditor, type ReplyFile, type ReplyReceipt, type ReplyState } from '@berichtenbox/client';
import { html, nothing, type LitElement } from 'lit';
import { errorSentence } from '../../locales/error-sentence.js';
import type { ReplyMessages } from '../../locales/nl/reply.js';
import { displayLine } from '../display-text.js';
import type { LetterView } from '../letter-view.js';
import { ownedFileName } from '../owned-file-name.js';
import { ObjectUrls } from '../object-urls.js';
import { saveFile } from '../save-file.js';
import { replyForm } from './reply-form.js';
import { proofAsText, replyProof, replyReceipts } from './reply-receipts.js';
import { replyStyles } from './reply.styles.js';
import { errorsOf, type ReplyActs, type ReplyError, type ReplyView } from './reply-view.js';
import type { ReplyingElement } from './reply.js';

export { reply as dutch } from '../../locales/nl/reply.js';

/** What replying looks like. */
export const styles = [replyStyles];

/** A button elsewhere in the letter that leads to the form. */
export interface ReplyOpener {
  readonly label: string;
  readonly open: () => void;
}

/** Replying in one element: what is on the screen, where the focus goes, and what is said. */
export class ReplyParts {
  readonly #host: LitElement;
  readonly #element: ReplyingElement;
  readonly #urls = new ObjectUrls();
  #signal: AbortSignal | undefined;
  #messageId = '';
  #editor: ReplyEditor | undefined;
  #failure: unknown;
  #unsubscribe: () => void = () => undefined;
  #view: ReplyView | undefined;
  #isOpen = false;
  #isDiscarding = false;
  #errors: readonly ReplyError[] = [];
  #files: readonly ReplyFile[] = [];
  #savingFailed = false;

  constructor(host: LitElement, element: ReplyingElement) {
    this.#host = host;
    this.#element = element;
  }

  /** What stands below this letter. */
  of(message: Message, letter: LetterView, text: ReplyMessages): unknown {
    if (letter.signal !== this.#signal) {
      this.#begin(message.id, letter);
    }
    const editor = this.#editor;
    if (editor === undefined) {
      return this.#failure instanceof BerichtenboxError ? this.#section(letter, text, this.#loadFailure(letter, text, () => this.#begin(message.id, letter))) : nothing;
    }
    const { state } = editor;
    const view = (this.#view = {
      message, letter, text, sender: displayLine(message.senderName), editor, state, errors: this.#errors, isDiscarding: this.#isDiscarding, act: this.#acts,
    });
    switch (state.phase) {
      case 'loading':
        return nothing;
      case 'load-failed':
        return this.#section(letter, text, this.#loadFailure(letter, text, () => void editor.load()));
      case 'closed':
        return state.receipts.length === 0 ? nothing : this.#section(letter, text, replyReceipts(view));
      case 'sent':
        return this.#section(letter, text, [state.receipt === undefined ? nothing : replyProof(state.receipt, view), replyReceipts(view)]);
      default:
        return this.#section(letter, text, [replyReceipts(view), this.#isOpen ? replyForm(view) : this.#openButton(view)]);
    }
  }

  /** Undefined while there is no form to open. */
  opener({ signal }: LetterView, text: ReplyMessages): ReplyOpener | undefined {
    const state = signal === this.#signal ? this.#editor?.state : undefined;
    return state?.phase === 'writing' ? { label: openLabel(state, text), open: this.#acts.open } : undefined;
  }

  #section({ heading }: LetterView, text: ReplyMessages, content: unknown): unknown {
    return html`<section class="reply" part="reply">${heading(text.heading, 1, 'part-heading')}${content}</section>`;
  }

  #openButton({ act, state, text }: ReplyView): unknown {
    return html`<button class="button open-reply no-print" type="button" @click=${() => act.open()}>${openLabel(state, text)}</button>`;
  }

  #loadFailure({ common }: LetterView, text: ReplyMessages, retry: () => void): unknown {
    const failure = this.#editor?.state.failure ?? this.#failure;
    return html`<p>${text.loadFailed} ${failure instanceof BerichtenboxError ? errorSentence(common, failure.code) : nothing}</p>
      <button class="button" type="button" @click=${retry}>${common.retry}</button>`;
  }

  readonly #acts: ReplyActs = {
    open: () => {
      this.#isOpen = true;
      void this.#focus('#reply-text');
    },
    close: () => {
      void this.#editor?.flush();
      this.#isOpen = this.#isDiscarding = false;
      this.#errors = [];
      this.#say(({ closed }) => closed);
      void this.#focus('.open-reply');
    },
    send: () => void this.#send(),
    addFiles: (files) => this.#addFiles([...files ?? []]),
    removeFile: (key) => {
      const name = displayLine(this.#files.find((file) => file.key === key)?.name ?? '');
      this.#errors = this.#errors.filter(({ target }) => target !== key);
      void this.#editor?.removeFile(key);
      this.#say(({ removed }) => removed(name));
      void this.#focus('.choose-files');
    },
    discard: (step) => void this.#discard(step),
    takeReplaced: (take) => {
      if (take) {
        this.#editor?.takeReplaced();
      } else {
        this.#editor?.dismissReplaced();
      }
      void this.#focus('#reply-text');
    },
    saveProof: (receipt) => this.#saveProof(receipt),
    writeAnother: () => {
      this.#isOpen = true;
      this.#editor?.writeAnother();
      void this.#focus('#reply-text');
    },
    goTo: (target) => void this.#focus(target.startsWith('file-') ? `[data-file="${target}"] .remove` : `#${target}`),
  };

  /** Another letter, or the same one after the session ended and came back: then it is open as it was. */
  #begin(messageId: string, { client, signal }: LetterView): void {
    this.#end();
    this.#signal = signal;
    if (messageId !== this.#messageId) {
      this.#isOpen = this.#isDiscarding = false;
      this.#errors = [];
    }
    this.#messageId = messageId;
    this.#failure = undefined;
    signal.addEventListener('abort', () => this.#end(), { once: true });
    addEventListener('beforeunload', this.#askToStay);
    document.addEventListener('visibilitychange', this.#keepWhenHidden);
    client.openReply(messageId).then((editor) => {
      if (this.#signal !== signal || signal.aborted) {
        return;
      }
      this.#editor = editor;
      this.#files = editor.state.files;
      this.#unsubscribe = editor.subscribe(() => this.#follow(editor));
      this.#host.requestUpdate();
    }).catch((error: unknown) => {
      this.#failure = error;
      this.#host.requestUpdate();
    });
  }

  #end(): void {
    void this.#editor?.flush();
    this.#unsubscribe();
    this.#editor = this.#view = this.#signal = undefined;
    this.#files = [];
    removeEventListener('beforeunload', this.#askToStay);
    document.removeEventListener('visibilitychange', this.#keepWhenHidden);
    this.#urls.revokeAll();
  }

  /** Says what a person who does not look has to know. */
  #follow({ state }: ReplyEditor): void {
    const text = this.#view?.text;
    for (const file of state.files) {
      const before = this.#files.find(({ key }) => key === file.key);
      const name = displayLine(file.name);
      if (before !== undefined && before.status !== file.status && text !== undefined) {
        if (file.problem !== undefined) {
          this.#element.announce(`${name}: ${text.problem(file.problem)}`);
        } else if (file.status === 'done') {
          this.#element.announce(text.uploadedWhole(name));
        } else if (file.status === 'retrying') {
          this.#element.announce(text.waitsForConnection(name));
        }
      }
    }
    this.#files = state.files;
    const savingFailed = state.saving === 'failed';
    if (savingFailed && !this.#savingFailed && text !== undefined) {
      this.#element.announce(text.saveFailed);
    }
    this.#savingFailed = savingFailed;
    // What was repaired is not complained about any longer.
    if (this.#errors.length > 0 && state.limits !== undefined && text !== undefined) {
      const still = errorsOf(state, state.limits, text, displayLine);
      this.#errors = this.#errors.filter(({ target, sentence }) => still.some((error) => error.target === target && error.sentence === sentence));
    }
    this.#host.requestUpdate();
  }

  #addFiles(files: readonly File[]): void {
    const editor = this.#editor;
    const before = new Set(editor?.state.files.map(({ key }) => key));
    editor?.addFiles(files);
    const sentences = editor?.state.files.filter(({ key }) => !before.has(key)).map(({ name, problem }) => (text: ReplyMessages) => {
      const shown = displayLine(name);
      return problem === undefined ? text.added(shown) : `${shown}: ${text.problem(problem)}`;
    });
    this.#say((text) => sentences?.map((sentence) => sentence(text)).join(' ') ?? '');
  }

  async #send(): Promise<void> {
    const view = this.#view;
    const editor = this.#editor;
    const { limits, phase } = editor?.state ?? {};
    if (view === undefined || editor === undefined || limits === undefined || phase !== 'writing') {
      return;
    }
    this.#errors = errorsOf(editor.state, limits, view.text, displayLine);
    if (this.#errors.length > 0) {
      await this.#focus('.error-summary');
      return;
    }
    this.#element.announce(view.text.sending);
    await editor.send();
    if (editor.state.phase === 'sent') {
      this.#isOpen = false;
      await this.#focus('.proof-heading');
    } else {
      this.#element.reportError(editor.state.failure);
      await this.#focus('.send-failure');
    }
  }

  async #discard(step: 'ask' | 'yes' | 'no'): Promise<void> {
    this.#isDiscarding = step === 'ask';
    if (step !== 'yes') {
      await this.#focus(step === 'ask' ? '.discard' : '.discard-draft');
      return;
    }
    try {
      await this.#editor?.discard();
      this.#isOpen = false;
      this.#errors = [];
      this.#say(({ discarded }) => discarded);
      await this.#focus('.open-reply');
    } catch (error) {
      this.#element.reportError(error);
      this.#say(({ discardFailed }) => discardFailed);
      await this.#focus('.discard-draft');
    }
  }

  #saveProof(receipt: ReplyReceipt): void {
    const view = this.#view;
    if (view === undefined) {
      return;
    }
    saveFile(new Blob([proofAsText(receipt, view)], { type: 'text/plain;charset=utf-8' }), ownedFileName(view.letter.client, `${view.text.proofName(receipt.reference)}.txt`), this.#urls);
    this.#element.announce(view.text.proofSaved);
  }

  #say(sentence: (text: ReplyMessages) => string): void {
    if (this.#view !== undefined) {
      this.#element.announce(sentence(this.#view.text));
    }
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #askToStay = (event: BeforeUnloadEvent): void => {
    if (this.#savingFailed) {
      event.preventDefault();
    }
  };

  readonly #keepWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') {
      void this.#editor?.flush();
    }
  };
}

function openLabel({ text: written, files }: ReplyState, text: ReplyMessages): string {
  return written !== '' || files.length > 0 ? text.goOn : text.open;
}

import { html, noChange, type TemplateResult } from 'lit';
import { directive, Directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';

/** Why a control can do nothing now. */
export interface Reason {
  /** Of the text near it that tells, in the same tree; see `whyNot`. */
  readonly id: string;
  /** Says that text aloud, when somebody presses the control all the same. */
  readonly say: (sentence: string) => void;
}

/** A control stays where it is and can have the focus, but is disabled for as long as there is a reason, which describes it. */
class NeedsNetwork extends Directive {
  #control: Element | undefined;
  #reason: Reason | undefined;
  /** What described it before. */
  #description: string | null | undefined;

  override update({ element }: ElementPart, [reason]: [Reason | undefined]): unknown {
    if (this.#control === undefined) {
      this.#control = element;
      // Before the control's own listener, and before a form is sent.
      element.addEventListener('click', this.#explain, { capture: true });
    }
    return this.render(reason);
  }

  override render(reason: Reason | undefined): unknown {
    if (reason !== undefined) {
      this.#disable(reason);
    } else if (this.#reason !== undefined) {
      this.#enable();
    }
    this.#reason = reason;
    return noChange;
  }

  #disable({ id }: Reason): void {
    this.#description = this.#reason === undefined ? this.#control?.getAttribute('aria-describedby') : this.#description;
    this.#control?.setAttribute('aria-disabled', 'true');
    this.#control?.setAttribute('aria-describedby', `${this.#description ?? ''} ${id}`.trim());
  }

  #enable(): void {
    this.#control?.removeAttribute('aria-disabled');
    if (this.#description == null) {
      this.#control?.removeAttribute('aria-describedby');
    } else {
      this.#control?.setAttribute('aria-describedby', this.#description);
    }
  }

  readonly #explain = (event: Event): void => {
    if (this.#reason !== undefined) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const { id, say } = this.#reason;
      say((this.#control?.getRootNode() as ShadowRoot).getElementById(id)?.textContent ?? '');
    }
  };
}

const apply = directive(NeedsNetwork);

/**
 * In the tag of a control, after its attributes: does nothing while there is no reason; else the control does nothing but say it.
 *
 * @example
 * ```ts
 * html`<button type="button" @click=${download} ${needsNetwork(reason)}>Download</button>${reason && whyNot(reason.id, 'Dit kan pas als er weer internet is.')}`
 * ```
 */
export function needsNetwork(reason: Reason | undefined): DirectiveResult {
  return apply(reason);
}

/** The text near such a control. */
export function whyNot(id: string, sentence: string): TemplateResult {
  return html`<p class="small why-not" id=${id}>${sentence}</p>`;
}

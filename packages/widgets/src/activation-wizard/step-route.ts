import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { numberOf, stepAt, type Step } from './steps.js';

const pattern = /^#\/stap\/(\d{1,2})$/;

/**
 * The step in the fragment of the URL (`#/stap/3`), so that the browser's own back and forward go from step to step. The number of a step
 * is all that the URL says.
 */
export class StepRoute implements ReactiveController {
  readonly #moved: (step: Step) => void;
  #isOn = false;

  /** @param moved called when the browser went to another step */
  constructor(host: ReactiveControllerHost, moved: (step: Step) => void) {
    this.#moved = moved;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
    removeEventListener('hashchange', this.#follow);
  }

  /** Whether the step stands in the URL. */
  set isOn(isOn: boolean) {
    this.#isOn = isOn;
  }

  /** The step that the URL asks for. */
  get asked(): Step | undefined {
    const number = this.#isOn ? pattern.exec(location.hash)?.[1] : undefined;
    return number === undefined ? undefined : stepAt(Number(number));
  }

  /** A person goes there by a control of ours. */
  push(step: Step): void {
    this.#write('pushState', step);
  }

  /** They are there already: says so in the URL, without another place in the history. */
  replace(step: Step): void {
    this.#write('replaceState', step);
  }

  /** They are at no step any more; the page stays where it is in the history. */
  clear(): void {
    if (this.asked !== undefined) {
      history.replaceState(null, '', location.pathname + location.search);
    }
  }

  #write(method: 'pushState' | 'replaceState', step: Step): void {
    if (this.#isOn && this.asked !== step) {
      history[method](null, '', `#/stap/${numberOf(step)}`);
    }
  }

  readonly #follow = (): void => {
    const step = this.asked;
    if (step !== undefined) this.#moved(step);
  };
}

import type { ActivationExampleMessages } from '../locales/nl/activation-examples.js';
import type { ExampleView } from './steps/try-step.js';

/** What the made-up box needs from the element it stands in. */
export interface ExampleSurroundings {
  readonly examples: () => ActivationExampleMessages;
  readonly language: () => string;
  readonly heading: ExampleView['heading'];
  /** Puts the focus on the first of these, once it is shown, and says something. */
  readonly arrive: (selector: string, sentence: string) => void;
}

/** Where somebody is in the made-up box: which letters they opened and dealt with. It is gone with the page. */
export class ExampleState {
  readonly #around: ExampleSurroundings;
  #index: number | undefined;
  #read: ReadonlySet<number> = new Set();
  #done: ReadonlySet<number> = new Set();

  constructor(around: ExampleSurroundings) {
    this.#around = around;
  }

  /** As it is now. */
  view(): ExampleView {
    const { examples, language, heading } = this.#around;
    return {
      examples: examples(), language: language(), heading, exampleIndex: this.#index, examplesRead: this.#read, examplesDone: this.#done,
      openExample: this.#open, markExample: this.#mark,
    };
  }

  readonly #open = (index: number | undefined): void => {
    const from = this.#index;
    this.#index = index;
    if (index === undefined) {
      this.#around.arrive(`[data-example="${from ?? 0}"]`, '');
      return;
    }
    this.#read = new Set([...this.#read, index]);
    this.#around.arrive('.example-heading', '');
  };

  readonly #mark = (index: number, isDone: boolean): void => {
    this.#done = new Set([...this.#done].filter((other) => other !== index).concat(isDone ? index : []));
    const { isDone: done, notDone } = this.#around.examples();
    this.#around.arrive('[data-done]', isDone ? done : notDone);
  };
}

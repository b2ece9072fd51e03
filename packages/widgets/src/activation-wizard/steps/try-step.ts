import { html, nothing, type TemplateResult } from 'lit';
import { backIcon, mailIcon, mailOpenedIcon, successIcon } from '../../icons/icons.js';
import { dayInWords } from '../../locales/dates.js';
import type { ActivationExampleMessages } from '../../locales/nl/activation-examples.js';
import type { WizardView } from '../wizard-view.js';

const dayMs = 86_400_000;
/** Days until something must be done, by letter. */
const dueInDays = [24, 45, 0];

/** Looking before anything is asked. */
export function tryStep({ text, example }: WizardView): TemplateResult {
  return html`<p class="lead">${text.tryIntro}</p>${exampleBox(example)}`;
}

/** What the made-up box needs. */
export interface ExampleView {
  readonly examples: ActivationExampleMessages;
  readonly language: string;
  readonly heading: (content: unknown, offset?: number, className?: string) => TemplateResult;
  /** The letter that is open; undefined is the list. */
  readonly exampleIndex: number | undefined;
  readonly examplesDone: ReadonlySet<number>;
  /** Letters that were opened before. */
  readonly examplesRead: ReadonlySet<number>;
  readonly openExample: (index: number | undefined) => void;
  readonly markExample: (index: number, isDone: boolean) => void;
}

/** A box with made-up letters: everything in it can be pressed, and nothing of it leaves the element. */
export function exampleBox(view: ExampleView): TemplateResult {
  const { examples, heading, exampleIndex } = view;
  return html`<section class="sandbox" part="example" aria-label=${examples.heading}>
    <div class="sandbox-band"><strong class="tag">${examples.label}</strong><p>${examples.explanation}</p></div>
    ${exampleIndex === undefined ? html`<div class="sandbox-body">${heading(examples.list, 1, 'part-heading')}${exampleList(view)}</div>` : exampleLetter(exampleIndex, view)}
  </section>`;
}

function exampleList(view: ExampleView): TemplateResult {
  const { examples, examplesDone, examplesRead, openExample } = view;
  return html`<ul class="example-list">${examples.letters.map(({ sender, subject, todo }, index) => html`<li>
    <button class="example-row ${examplesRead.has(index) ? '' : 'unread'}" type="button" data-example=${index} @click=${() => openExample(index)}>
      ${examplesRead.has(index) ? mailOpenedIcon() : mailIcon()}
      <span class="example-words">
        <span class="example-sender">${sender}</span>
        <span class="example-subject">${subject}</span>
        ${todo === undefined ? nothing : html`<span class="small">${examplesDone.has(index) ? examples.isDone : todo(deadlineOf(index, view))}</span>`}
      </span>
    </button>
  </li>`)}</ul>`;
}

function exampleLetter(index: number, view: ExampleView): TemplateResult {
  const { examples, heading, openExample } = view;
  const letter = examples.letters[index];
  if (letter === undefined) return exampleList(view);
  return html`<div class="sandbox-body example-letter">
    <button class="button subtle" type="button" @click=${() => openExample(undefined)}>${backIcon()}<span>${examples.back}</span></button>
    <div>
      ${heading(letter.subject, 1, 'part-heading example-heading')}
      <p class="muted">${letter.sender}</p>
    </div>
    ${letter.todo === undefined ? nothing : todoCard(index, letter.todo(deadlineOf(index, view)), view)}
    ${letter.body(deadlineOf(index, view)).map((paragraph) => html`<p class="paragraph">${paragraph}</p>`)}
  </div>`;
}

function todoCard(index: number, what: string, { examples, examplesDone, heading, markExample }: ExampleView): TemplateResult {
  const isDone = examplesDone.has(index);
  return html`<div class="example-todo">
    ${heading(examples.todoHeading, 2, 'todo-heading')}
    <p>${isDone ? html`${successIcon()} ${examples.isDone}` : what}</p>
    <button class="button" type="button" data-done @click=${() => markExample(index, !isDone)}>${isDone ? examples.notDone : examples.done}</button>
  </div>`;
}

function deadlineOf(index: number, { language }: ExampleView): string {
  return dayInWords(new Date(Date.now() + (dueInDays[index] ?? 0) * dayMs), language);
}

import { difficultWords } from './difficult-words.js';

/** A difficult word and what it means. */
export interface Explanation {
  /** As people look it up; also what tells words apart. */
  readonly word: string;
  readonly meaning: string;
}

/** A difficult word in a text: the characters from `start` up to `end`. */
export interface FoundWord {
  readonly explanation: Explanation;
  readonly start: number;
  readonly end: number;
}

interface Form {
  /** The words of the form, small letters. */
  readonly words: readonly string[];
  readonly explanation: Explanation;
}

// A word with what is joined to it: in "WOZ-waarde" there is no "waarde", in "bezwaar- en beroepschrift" there is a "bezwaar".
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu;
const addressPattern = /@|:\/\/|^www\.|[\p{L}\p{N}][._][\p{L}\p{N}]/iu;

/** By their first word, those of the most words first. */
const forms: ReadonlyMap<string, readonly Form[]> = indexed();

/**
 * Finds the difficult words in a text: whole words in any of their forms, the longest where several fit, in the order of the text. Not what
 * is a part of an address.
 */
export function findDifficultWords(text: string): readonly FoundWord[] {
  const found: FoundWord[] = [];
  const words = [...text.matchAll(wordPattern)];
  for (let index = 0; index < words.length; index += 1) {
    const form = forms.get(wordAt(words, index))?.find((one) => standsAt(one, words, index, text));
    if (form === undefined) {
      continue;
    }
    const first = words[index];
    const last = words[index + form.words.length - 1];
    if (first !== undefined && last !== undefined) {
      found.push({ explanation: form.explanation, start: first.index, end: last.index + last[0].length });
      index += form.words.length - 1;
    }
  }
  return found.filter(({ start, end }) => !isInAddress(text, start, end));
}

/** Whether the words of the form stand here, with nothing but space between them. */
function standsAt(form: Form, words: readonly RegExpExecArray[], index: number, text: string): boolean {
  return form.words.every((word, offset) => {
    const before = words[index + offset - 1];
    const here = words[index + offset];
    return here !== undefined && wordAt(words, index + offset) === word
      && (offset === 0 || (before !== undefined && /^\s{1,4}$/.test(text.slice(before.index + before[0].length, here.index))));
  });
}

function wordAt(words: readonly RegExpExecArray[], index: number): string {
  return words[index]?.[0].toLowerCase() ?? '';
}

function isInAddress(text: string, start: number, end: number): boolean {
  const before = /\S{0,200}$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  const after = /^\S{0,200}/.exec(text.slice(end, end + 200))?.[0] ?? '';
  return addressPattern.test(before + text.slice(start, end) + after);
}

function indexed(): ReadonlyMap<string, readonly Form[]> {
  const byFirstWord = new Map<string, Form[]>();
  for (const [key, meaning] of Object.entries(difficultWords)) {
    const spellings = key.split('|');
    const explanation = { word: spellings[0] ?? key, meaning };
    for (const spelling of spellings) {
      const words = spelling.toLowerCase().split(' ');
      const first = words[0] ?? spelling;
      byFirstWord.set(first, [...byFirstWord.get(first) ?? [], { words, explanation }].sort((a, b) => b.words.length - a.words.length));
    }
  }
  return byFirstWord;
}

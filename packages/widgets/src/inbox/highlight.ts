import { foldText } from '@berichtenbox/client';
import { html } from 'lit';

/** A text with the words that were searched for marked in it; the text as it is when none is in it. */
export function highlighted(text: string, words: readonly string[]): unknown {
  const ranges = rangesOf(foldText(text), words);
  if (ranges.length === 0) {
    return text;
  }
  const last = ranges.at(-1)?.[1] ?? 0;
  return [
    ...ranges.map(([from, to], index) => html`${text.slice(ranges[index - 1]?.[1] ?? 0, from)}<mark>${text.slice(from, to)}</mark>`),
    text.slice(last),
  ];
}

/** Where the words stand, in order; what overlaps or touches is one. */
function rangesOf(folded: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const found = words.flatMap((word) => {
    const ranges: [number, number][] = [];
    for (let at = folded.indexOf(word); at >= 0 && word !== ''; at = folded.indexOf(word, at + word.length)) {
      ranges.push([at, at + word.length]);
    }
    return ranges;
  }).sort(([one], [other]) => one - other);
  return found.reduce<[number, number][]>((merged, [from, to]) => {
    const before = merged.at(-1);
    if (before !== undefined && from <= before[1]) {
      before[1] = Math.max(before[1], to);
    } else {
      merged.push([from, to]);
    }
    return merged;
  }, []);
}

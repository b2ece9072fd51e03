/** A part of a text: the characters from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** As long as a voice can take in one go: Chromium stops some voices after fifteen seconds. */
const longest = 220;

/** After these no sentence ends, whatever follows. The others (`enz.`, `e.d.`, `jl.`) may be the last word of one. */
const midSentence = /(?:^|[\s(“"'/])(?:dhr|mevr|mw|mej|dr|drs|mr|ing|ir|prof|ds|fam|nr|nrs|art|artt|lid|tel|blz|pag|bijv|bv|ca|evt|incl|excl|max|min|resp|m\.n|o\.a|o\.m|t\.a\.v|t\.b\.v|t\.n\.v|m\.b\.t|m\.b\.v|m\.i\.v|m\.u\.v|i\.v\.m|i\.p\.v|n\.a\.v|o\.g\.v|d\.w\.z|d\.d|vgl|st|p\.o|p\/a)\.$/iu;
/** Initials: `J. de Vries`, `A.B. Jansen`; and the number before a point of a list. */
const initialOrNumber = /(?:^|[\s(.])\p{Lu}\.$|(?:^|\n)\s*\d{1,2}\.$/u;
const sentenceEnd = /[.!?…]+[”"’')\]]*\s+(?=[“"‘'(]?[\p{Lu}\p{N}])/gu;
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('nl', { granularity: 'sentence' }) : undefined;

/**
 * The sentences of a text, as one reads them aloud. Together they are the whole text, white space included.
 *
 * A blank line ends a sentence; another line end only where the line was not broken to fit. What is too long for one breath is cut, at a
 * comma if there is one.
 *
 * @param segments finds the ends of sentences; the browser's own way unless a test says otherwise
 */
export function sentencesOf(text: string, segments: (text: string) => readonly number[] = sentenceEnds): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...lineEnds(text), text.length]) {
    const block = text.slice(start, end);
    let from = 0;
    for (const to of [...segments(block.replaceAll('\n', ' ')), block.length]) {
      if (to > from && (to === block.length || endsSentence(block.slice(from, to)))) {
        spans.push(...inOneBreath(block.slice(from, to), start + from));
        from = to;
      }
    }
    start = end;
  }
  return spans;
}

/** Where the browser says that sentences end; by their punctuation in a browser that does not know. */
function sentenceEnds(text: string): readonly number[] {
  return segmenter === undefined
    ? endsByPunctuation(text)
    : [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);
}

/** For a browser without `Intl.Segmenter`. */
export function endsByPunctuation(text: string): readonly number[] {
  return [...text.matchAll(sentenceEnd)].map(({ index, 0: { length } }) => index + length);
}

function endsSentence(sentence: string): boolean {
  const words = sentence.trimEnd().slice(-40);
  return words !== '' && !midSentence.test(words) && !initialOrNumber.test(words);
}

/** Ends of lines that end a sentence: before a blank line, and where the next line does not go on with this one. */
function lineEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (const { index, 0: { length } } of text.matchAll(/\n\s*/gu)) {
    const line = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
    const isBlank = text.slice(index, index + length).lastIndexOf('\n') > 0;
    const goesOn = /^\p{Ll}/u.test(text.slice(index + length, index + length + 2)) || line.length > 60;
    if (isBlank || !goesOn) {
      ends.push(index + length);
    }
  }
  return ends;
}

/** Without the first half of a character of two halves. */
function wholeCharacters(text: string): number {
  return /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length;
}

function inOneBreath(sentence: string, offset: number): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (sentence.length - start > longest) {
    const part = sentence.slice(start, start + longest);
    const comma = Math.max(...[', ', '; ', ': ', ',\n'].map((mark) => part.lastIndexOf(mark)));
    const space = part.search(/\s\S*$/u);
    const cut = comma > longest / 4 ? comma + 2 : space > 0 ? space + 1 : wholeCharacters(part);
    spans.push({ start: offset + start, end: offset + start + cut });
    start += cut;
  }
  spans.push({ start: offset + start, end: offset + sentence.length });
  return spans;
}

/** Of the page, so a name of our own. */
const name = 'berichtenbox-reading';

/**
 * Marks the sentence that is being read, without touching the letter: with the browser's highlights, or with boxes behind the words in a
 * browser that has none (Firefox before 140, Safari before 17.2). Elements around the words would get in the way of their other owner, Lit.
 */
export class SentenceHighlight {
  #range: Range | undefined;
  #boxes: HTMLElement | undefined;

  /** What is marked. */
  get range(): Range | undefined {
    return this.#range;
  }

  /**
   * Marks this, and nothing else any more.
   *
   * @param paper around the letter; a positioned element
   */
  show(range: Range | undefined, paper: Element | null): void {
    this.#range = range;
    if ('highlights' in CSS) {
      if (range === undefined) {
        CSS.highlights.delete(name);
      } else {
        CSS.highlights.set(name, new Highlight(range));
      }
    } else {
      this.#showBoxes(range, paper);
    }
  }

  #showBoxes(range: Range | undefined, paper: Element | null): void {
    this.#boxes?.remove();
    this.#boxes = undefined;
    if (range === undefined || paper === null) {
      return;
    }
    const origin = paper.getBoundingClientRect();
    const boxes = paper.ownerDocument.createElement('div');
    boxes.className = 'reading-boxes';
    for (const { left, top, width, height } of range.getClientRects()) {
      const box = boxes.appendChild(paper.ownerDocument.createElement('span'));
      for (const [property, value] of Object.entries({ left: left - origin.left, top: top - origin.top, width, height })) {
        box.style.setProperty(property, `${value}px`);
      }
    }
    this.#boxes = paper.appendChild(boxes);
  }
}

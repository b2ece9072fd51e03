import { paperLook } from './paper-look.js';

type FrameWindow = Window & typeof globalThis;

/**
 * Prints a document by itself, without the page around it: in a frame that nobody sees, made of nodes alone, so that it works under any
 * Content-Security-Policy. Where a browser prints the whole page all the same (Safari on a telephone has been known to), the print
 * styles of the letter view hold.
 *
 * @param root where the frame hangs for as long as printing takes
 * @param print asks the browser; for tests
 */
export async function printPaper(paper: Document, root: ParentNode, print: (frame: FrameWindow) => void = (frame) => frame.print()): Promise<void> {
  root.querySelector('.paper')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'paper';
  frame.title = paper.title;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  // Firefox puts another document in a new frame some time later; elsewhere this has happened when `append` returns.
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    root.append(frame);
  });
  const view = frame.contentWindow as FrameWindow | null;
  if (view === null) {
    return;
  }
  fill(view, paper);
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  print(view);
}

function fill(view: FrameWindow, paper: Document): void {
  const { document: page } = view;
  const look = new view.CSSStyleSheet();
  look.replaceSync(paperLook);
  page.adoptedStyleSheets = [look];
  page.title = paper.title;
  page.documentElement.lang = paper.documentElement.lang;
  page.body.replaceChildren(...[...paper.body.childNodes].map((node) => page.importNode(node, true)));
}

import { css } from 'lit';

const regionKey = Symbol.for('berichtenbox/announcer/v1');

/** Long enough for a screen reader to have begun with a moved focus, so that the announcement comes after it. */
const delayMs = 250;
/** After this the region is emptied, so that nobody finds old news when reading on. */
const keepMs = 10_000;

const styles = css`
  :host {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** The one polite live region of a page. */
interface Announcer {
  readonly host: HTMLElement;
  say(message: string, language: string): void;
}

function createAnnouncer(page: Document): Announcer {
  const host = page.createElement('div');
  host.dataset['berichtenbox'] = 'announcer';
  const root = host.attachShadow({ mode: 'open' });
  if (styles.styleSheet !== undefined) {
    root.adoptedStyleSheets = [styles.styleSheet];
  }
  const region = page.createElement('div');
  region.setAttribute('role', 'status');
  root.append(region);

  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = () => {
    clearTimeout(timer);
    region.textContent = '';
  };
  const flush = () => {
    region.textContent = [...waiting].join(' ');
    waiting.clear();
    timer = setTimeout(silence, keepMs);
  };
  // What was said of one person's post is not to be found while another's is shown.
  page.addEventListener('berichtenbox-principal-change', () => {
    waiting.clear();
    silence();
  });
  return {
    host,
    say(message, language) {
      region.lang = language;
      waiting.add(message);
      silence();
      timer = setTimeout(flush, delayMs);
    },
  };
}

function announcerOf(page: Document): Announcer {
  const marked = page as Document & { [regionKey]: Announcer | undefined };
  return (marked[regionKey] ??= createAnnouncer(page));
}

/**
 * Put the page's live region in place, empty, at the end of the body. It must be there before anything is said:
 * screen readers don't speak what a new region already contains. Called when an element connects.
 */
export function prepareAnnouncer(page: Document): void {
  const { host } = announcerOf(page);
  if (!host.isConnected) {
    page.body.append(host);
  }
}

/**
 * Have a sentence spoken politely, once. What is said within a quarter of a second is spoken together.
 *
 * @param language of the message, a BCP 47 tag
 */
export function announce(page: Document, message: string, language: string): void {
  prepareAnnouncer(page);
  announcerOf(page).say(message, language);
}

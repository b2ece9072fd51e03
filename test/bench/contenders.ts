import type { Locator, Page } from 'playwright';

/** Something that shows a mailbox in a page. */
export interface Contender {
  readonly name: string;
  /** As reports call it. */
  readonly label: string;
  /** Its script, from the root of the site. */
  readonly script: string;
  /** What stands in the page for it. */
  readonly markup: (endpoint: string) => string;
  /** Elements whose shadow roots lead to the rows, from outside in. */
  readonly hosts: readonly string[];
  /** The rows, in the innermost root. */
  readonly rows: string;
  /** Makes the search field appear, and finds it. */
  readonly searchField?: (page: Page) => Promise<Locator>;
  /** At most so many rows are asked for and shown; absent is all. */
  readonly limit?: number;
}

/** Our own inbox, from the script tag, as a host page would have it. */
export const berichtenbox: Contender = {
  name: 'berichtenbox',
  label: 'berichtenbox',
  script: '/widgets/berichtenbox.js',
  markup: (endpoint) => `<berichtenbox-provider endpoint="${endpoint}"><berichtenbox-inbox></berichtenbox-inbox></berichtenbox-provider>`,
  hosts: ['berichtenbox-inbox'],
  rows: '[part~="list"] [part~="message"]',
  async searchField(page) {
    // What one searches with is loaded when one begins.
    await page.getByRole('button', { name: 'Zoeken', exact: true }).first().click();
    return page.getByRole('searchbox');
  },
};

/** The same in one file, from a client of the page's own; with `gone` nothing answers, and what is shown was kept on the device. */
export function keptBox(isGone: boolean): Contender {
  const about = (endpoint: string): string => (isGone ? `data-endpoint="${goneEndpoint}" data-offline="device"` : `data-endpoint="${endpoint}" data-offline="off"`);
  return {
    ...berichtenbox,
    name: isGone ? 'kept-box' : 'kept-box-online',
    label: isGone ? 'berichtenbox from the vault' : 'berichtenbox',
    script: '/contenders/kept-box.js',
    markup: (endpoint) => `<berichtenbox-provider ${about(endpoint)}><berichtenbox-inbox></berichtenbox-inbox></berichtenbox-provider>`,
  };
}

/** The same with its server, in which something happens, and with a vault that a key of the device opens. */
export function livelyBox(endpoint: string): Contender {
  return {
    ...berichtenbox,
    name: `lively-box-${endpoint.replaceAll('/', '-')}`,
    label: 'berichtenbox with a vault',
    script: '/contenders/lively-box.js',
    markup: () => `<berichtenbox-provider data-endpoint="${endpoint}" data-offline="device"><berichtenbox-inbox></berichtenbox-inbox></berichtenbox-provider>`,
  };
}

/** Where nothing answers. */
export const goneEndpoint = '/gone/api/v1';

/** Only the number of unread messages; its one row is the element itself. */
export const unreadCount: Contender = {
  ...berichtenbox,
  name: 'unread-count',
  label: 'berichtenbox-unread-count',
  markup: (endpoint) => `<berichtenbox-unread-count endpoint="${endpoint}"></berichtenbox-unread-count>`,
  hosts: ['berichtenbox-unread-count'],
  rows: ':not(style)',
};

/** The peer: the smallest inbox that is a web component. */
export const courier: Contender = {
  name: 'courier',
  label: 'Courier',
  script: '/contenders/courier.js',
  markup: () => '<courier-inbox></courier-inbox>',
  hosts: [],
  rows: 'courier-inbox-list-item',
};

/** A page that only makes the rows, with `createElement`. */
export const handWritten: Contender = {
  name: 'hand-written', label: 'hand-written DOM', script: '/contenders/hand-written.js', markup: () => '', hosts: [], rows: '.messages > li',
};

/** The same page with Lit. */
export const plainLit: Contender = { ...handWritten, name: 'plain-lit', label: 'plain Lit', script: '/contenders/plain-lit.js' };

/** The same page with Lit, that shows fifty and has no way to more. */
export const plainLit50: Contender = { ...plainLit, name: 'plain-lit-50', label: 'plain Lit, 50 rows', limit: 50 };

/** A page that goes through all texts and renders the whole list again at every keystroke. */
export const naiveSearch: Contender = {
  ...handWritten, name: 'naive-search', label: 'naive scan with full re-render', script: '/contenders/naive-search.js',
  searchField: (page) => Promise.resolve(page.getByRole('searchbox')),
};

/** Every script of `pages/` that is built for the bench. */
export const builtPages = ['probe', 'hand-written', 'plain-lit', 'naive-search', 'courier', 'vault', 'kept-box', 'lively-box'] as const;

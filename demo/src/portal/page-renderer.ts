import { readFile } from 'node:fs/promises';
import { aheadInWords } from '../clock/clock-steps.js';
import { dutchMoment } from '../clock/dutch-time.js';
import type { MovableClock } from '../clock/movable-clock.js';
import { addDays, dutchDate } from '../seed/letters/letter-dates.js';
import type { SitePage } from './site-pages.js';

/** Puts content between the header and the footer of the site. */
export interface PageRenderer {
  /** A page whose content is its file. */
  file(page: SitePage): Promise<string>;
  /**
   * A page whose content was made here.
   *
   * @param main HTML that is safe as it is.
   */
  content(page: Omit<SitePage, 'file'>, main: string): Promise<string>;
}

/**
 * The pages are read each time: they are small, and an editor sees a change at once.
 *
 * @param site Folder with `layout.html` and `pages/`.
 */
export function createPageRenderer(site: URL, clock: MovableClock): PageRenderer {
  const content: PageRenderer['content'] = async ({ path, title, description, language }, main) => {
    const layout = await readFile(new URL('layout.html', site), 'utf8');
    const slots: Readonly<Record<string, string>> = { title: escape(`${title} - Gemeente Voorbeeldstad`), description, main, ...clockSlots(clock) };
    return markCurrent(layout, path)
      .replace('<main ', language === undefined ? '<main ' : `<main lang="${language}" `)
      .replace(/\{\{(\w+)\}\}/g, (_, name: string) => slots[name] ?? '')
      .replace(/\{\{date:(-?\d+)\}\}/g, (_, days: string) => timeElement(addDays(clock.now(), Number(days))));
  };
  return {
    content,
    file: async (page) => content(page, await readFile(new URL(`pages/${page.file}`, site), 'utf8')),
  };
}

/** Only while the clock is ahead: what makes the page's clock agree, and a line in the footer that says so. */
function clockSlots(clock: MovableClock): Readonly<Record<string, string>> {
  if (clock.aheadMs === 0) return {};
  return {
    clockScript: '<script src="/demo/klok.js"></script>',
    clockNote: ` Het is hier ${dutchMoment(clock.now())}, ${aheadInWords(clock.aheadMs)} later dan echt.`,
  };
}

/** A title may be a sender's words. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The link in the header to the page one is on says so. */
function markCurrent(layout: string, path: string): string {
  return layout.replace(new RegExp(`(<a (?:class="my-link" )?href="${path}")>`), '$1 aria-current="page">');
}

function timeElement(date: Date): string {
  return `<time datetime="${date.toISOString().slice(0, 10)}">${dutchDate(date)}</time>`;
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearPage, spoken } from '../../../../test/in-browser/element-page.js';
import { PrincipalChangeEvent } from '../mandate-switcher/principal-change-event.js';
import { announce, prepareAnnouncer } from './announcer.js';

const regions = () => [...document.querySelectorAll('[data-berichtenbox=announcer]')];

describe('the page\'s live region', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(async () => {
    vi.runOnlyPendingTimers();
    vi.useRealTimers();
    await clearPage();
  });

  it('is there once, empty, before anything is said', () => {
    prepareAnnouncer(document);
    prepareAnnouncer(document);
    expect(regions()).toHaveLength(1);
    expect(spoken()).toBe('');
  });

  it('comes back when the host emptied its page', () => {
    prepareAnnouncer(document);
    document.body.replaceChildren();
    prepareAnnouncer(document);
    expect(regions()).toHaveLength(1);
  });

  it('says a sentence after the focus has moved, in its language, and forgets it', () => {
    announce(document, 'Verplaatst naar Archief.', 'nl');
    expect(spoken()).toBe('');
    vi.advanceTimersByTime(250);
    expect(spoken()).toBe('Verplaatst naar Archief.');
    expect(regions()[0]?.shadowRoot?.querySelector('[role=status]')?.getAttribute('lang')).toBe('nl');
    vi.advanceTimersByTime(10_000);
    expect(spoken()).toBe('');
  });

  it('says what comes together as one, and the same thing once', () => {
    announce(document, 'Eén.', 'nl');
    announce(document, 'Twee.', 'nl');
    announce(document, 'Eén.', 'nl');
    vi.advanceTimersByTime(250);
    expect(spoken()).toBe('Eén. Twee.');
  });

  it('has nothing left of one person when the post of another is shown', () => {
    announce(document, 'Bericht van de kliniek is verplaatst.', 'nl');
    vi.advanceTimersByTime(250);
    announce(document, 'Bijlage van de kliniek is opgeslagen.', 'nl');
    document.body.dispatchEvent(new PrincipalChangeEvent('c2', false));
    expect(spoken()).toBe('');
    vi.advanceTimersByTime(250);
    expect(spoken()).toBe('');
    announce(document, 'U bekijkt nu de post van A. de Vries.', 'nl');
    vi.advanceTimersByTime(250);
    expect(spoken()).toBe('U bekijkt nu de post van A. de Vries.');
  });

  it('cannot be seen', () => {
    prepareAnnouncer(document);
    const { width, height } = (regions()[0] as HTMLElement).getBoundingClientRect();
    expect(width * height).toBeLessThanOrEqual(1);
  });
});

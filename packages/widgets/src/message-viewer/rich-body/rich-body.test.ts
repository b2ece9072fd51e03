import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, emulate, mount, overflow, settled, textOf, violations } from '../../../../../test/in-browser/element-page.js';
import { FakeClient, fakeMessage } from '../../../../../test/in-browser/fake-client.js';
import '../../define/message-viewer.js';
import '../../define/provider.js';
import type { MessageViewerElement } from '../message-viewer.js';

/** Shows this markup as a letter, and waits until it is in its frame. */
async function show(html: string, properties: Partial<MessageViewerElement> = {}): Promise<MessageViewerElement> {
  const viewer = await mount('berichtenbox-message-viewer', boxWith(html).client, { messageId: 'm1', ...properties });
  await expect.poll(() => frameOf(viewer)?.contentDocument?.body.childNodes.length ?? 0).toBeGreaterThan(0);
  await expect.poll(() => frameOf(viewer)?.style.blockSize ?? '').not.toBe('');
  return viewer;
}
const boxWith = (html: string): FakeClient => new FakeClient([fakeMessage({ id: 'm1', unread: false, html, body: 'De gewone tekst.' })]);
const frameOf = (viewer: MessageViewerElement): HTMLIFrameElement | null => viewer.renderRoot.querySelector<HTMLIFrameElement>('iframe');
const letterOf = (viewer: MessageViewerElement): HTMLElement => frameOf(viewer)!.contentDocument!.body;
const bodyText = (viewer: MessageViewerElement): string => viewer.renderRoot.querySelector<HTMLElement>('[part=body]')?.innerText ?? '';
const height = (viewer: MessageViewerElement): number => Math.round(frameOf(viewer)!.getBoundingClientRect().height);
const fits = (viewer: MessageViewerElement): boolean => height(viewer) === Math.ceil(letterOf(viewer).getBoundingClientRect().height);

const letter = `<h1>Uw APK verloopt</h1><p>Beste meneer De Vries,</p>
  <p>Maak een <strong>afspraak</strong> op <a href="https://www.rdw.nl/apk">de site van de RDW</a>.</p>
  <h2>Wat kost het?</h2><ol start="3"><li>Keuring</li><li>Herkeuring</li></ol>
  <table><caption>Kosten</caption><thead><tr><th scope="col">Wat</th><th scope="col">Hoeveel</th></tr></thead>
  <tbody><tr><th scope="row">Keuring</th><td>€ 50,00</td></tr></tbody></table>`;
const wideTable = `<table><tr>${'<th scope="col">Kwartaalbedrag</th>'.repeat(12)}</tr><tr>${'<td>€ 1.234,00</td>'.repeat(12)}</tr></table><p>Daarna</p>`;

describe('a letter with markup', () => {
  afterEach(clearPage);

  it('is shown in its frame, with its headings below that of the letter, its numbering and its table', async () => {
    const viewer = await show(letter, { headingLevel: 3 });
    const body = letterOf(viewer);
    expect([...body.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => [heading.localName, heading.textContent])).toEqual([
      ['h4', 'Uw APK verloopt'], ['h5', 'Wat kost het?'],
    ]);
    expect(body.querySelector('ol')?.start).toBe(3);
    expect([...body.querySelectorAll('th')].map(({ scope }) => scope)).toEqual(['col', 'col', 'row']);
    expect(await violations(viewer)).toEqual([]);
    expect(bodyText(viewer)).not.toContain('De gewone tekst.');
  });

  it('has a frame without scripts, with a policy of its own first, and a name for who hears it', async () => {
    const frame = frameOf(await show(letter))!;
    expect([...frame.sandbox].sort()).toEqual(['allow-popups', 'allow-popups-to-escape-sandbox', 'allow-same-origin']);
    expect(frame.contentDocument?.head.firstElementChild?.outerHTML).toBe(
      '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; form-action \'none\'; base-uri \'none\'">');
    expect([frame.referrerPolicy, frame.title]).toEqual(['no-referrer', 'Tekst van het bericht: De apk van uw auto verloopt']);
  });

  it('keeps language and direction, of the letter and of its parts', async () => {
    const viewer = await show('<html lang="ar" dir="rtl"><body><p>مرحبا</p><p lang="en" dir="ltr">Hello</p></body></html>');
    const { documentElement, body } = frameOf(viewer)!.contentDocument!;
    expect([documentElement.lang, body.dir, body.querySelector('p[lang=en]')?.getAttribute('dir')]).toEqual(['ar', 'rtl', 'ltr']);
    const other = await show('<p>Hallo</p>');
    expect([letterOf(other).ownerDocument.documentElement.lang, letterOf(other).dir]).toEqual(['nl', 'auto']);
  });

  it('shows tables that only put things in place as blocks, one under the other', async () => {
    const viewer = await show('<table><tr><td><table><tr><td>Links</td></tr></table></td><td>Rechts</td></tr></table>');
    expect(letterOf(viewer).querySelector('table')).toBeNull();
    expect(letterOf(viewer).innerText.split(/\n+/)).toEqual(['Links', 'Rechts']);
  });

  describe('its links', () => {
    const shown = async (html: string) => letterOf(await show(html));

    it('open a tab of their own, with the real host beside words that do not tell it', async () => {
      const body = await shown('<p><a href="https://www.rdw.nl/apk">Uw APK</a>, <a href="https://www.rdw.nl/">www.rdw.nl</a></p>');
      expect([...body.querySelectorAll('a')].map(({ href, target, rel }) => [href, target, rel])).toEqual([
        ['https://www.rdw.nl/apk', '_blank', 'noopener noreferrer'], ['https://www.rdw.nl/', '_blank', 'noopener noreferrer'],
      ]);
      expect(body.textContent).toBe('Uw APK (opent in een nieuw tabblad) (www.rdw.nl), www.rdw.nl (opent in een nieuw tabblad)');
    });

    it.each([
      ['another host in its words', '<a href="https://evil.example/">www.rdw.nl</a>', 'evil.example'],
      ['another host as its words, in pieces', '<a href="https://evil.example/"><b>rdw</b>.nl/apk</a>', 'evil.example'],
      ['a name before an @', '<a href="https://www.rdw.nl@evil.example/">klik</a>', 'evil.example'],
      ['letters of another script', '<a href="https://www.\u0433dw.nl/">klik</a>', 'www.xn--dw-glc.nl'],
      ['a number for a host', '<a href="https://3232235777/">klik</a>', '192.168.1.1'],
    ])('are none with %s, and a warning tells where they lead', async (_, html, host) => {
      const body = await shown(html);
      expect(body.querySelector('a')).toBeNull();
      expect(body.textContent).toContain(`Let op: dit adres leidt naar ${host}.`);
    });

    it('are none to a place in the letter, to this site, without encryption, or to code', async () => {
      const body = await shown('<p><a href="#x">a</a><a href="/mijn/">b</a><a href="http://rdw.nl/">c</a><a href="javascript:top.hacked=1">d</a></p>');
      expect([body.querySelector('a'), body.textContent]).toEqual([null, 'abcd']);
    });

    it('write no e-mail for the reader', async () => {
      const body = await shown('<a href="mailto:info@rdw.nl?bcc=x@evil.example&body=x">Mail ons</a> of <a href="tel:088-0087447">088-0087447</a>');
      expect([...body.querySelectorAll('a')].map(({ href }) => href)).toEqual(['mailto:info@rdw.nl', 'tel:0880087447']);
      expect(body.textContent).toBe('Mail ons (info@rdw.nl) of 088-0087447');
    });

    it('say a file is not a host', async () => {
      expect((await shown('<a href="https://www.rdw.nl/b.pdf">brief.pdf</a>')).querySelector('a')).not.toBeNull();
    });
  });

  describe('what is taken out of it', () => {
    it('is said once, when it could be seen', async () => {
      const viewer = await show('<p style="color:red">x</p><img src="https://leak.example/x.png"><img src="data:image/gif;base64,AAAA">');
      expect(letterOf(viewer).innerHTML).toBe('<p>x</p>');
      expect(textOf(viewer).split('Afbeeldingen en opmaak van buiten tonen wij niet.')).toHaveLength(2);
    });

    it('leaves the words that stand for an image, and nothing of one that has none', async () => {
      const viewer = await show('<p>Beste<img src="https://leak.example/x.png" alt="Stempel: Gemeente\u202e Voorbeeldstad" onerror="top.hacked=1"><img src="x" alt=" "></p>');
      expect(letterOf(viewer).innerHTML).toBe('<p>Beste<span class="image">Afbeelding: Stempel: Gemeente Voorbeeldstad</span></p>');
      expect(textOf(viewer)).toContain('Afbeeldingen en opmaak van buiten tonen wij niet.');
    });

    it('takes the words of an image in a link for words of that link', async () => {
      const body = letterOf(await show('<a href="https://evil.example/"><img src="x" alt="www.rdw.nl"></a><a href="https://www.rdw.nl/"><img src="x" alt="RDW"></a>'));
      expect(body.textContent).toContain('Let op: dit adres leidt naar evil.example.');
      expect([...body.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(['Afbeelding: RDW (opent in een nieuw tabblad)']);
    });

    it('is said of links that were not safe', async () => {
      expect(textOf(await show('<p><a href="http://rdw.nl/">c</a></p>'))).toContain('Sommige links in dit bericht zijn niet veilig.');
    });

    it('is not said when nobody misses it', async () => {
      const viewer = await show('<!-- x --><meta charset="utf-8"><title>t</title><p class="x" id="y" align="left"><font>x</font></p><p><a href="#y">y</a></p>');
      expect(letterOf(viewer).innerHTML).toBe('<p>x</p><p><span>y</span></p>');
      expect(textOf(viewer)).not.toMatch(/opmaak van buiten|niet veilig/);
    });

    it('holds every character that turns text around', async () => {
      const viewer = await show('<p title="a\u202eb">Betaal \u202Enu\u202C</p><bdo dir="rtl">x</bdo>');
      expect(letterOf(viewer).innerHTML).toBe('<p title="ab">Betaal nu</p>x');
    });

    it('is reported as no violation of the page\'s policy, in a letter as e-mail programs make them', async () => {
      const reports: string[] = [];
      const listen = ({ violatedDirective, sample }: SecurityPolicyViolationEvent) => reports.push(`${violatedDirective} ${sample}`);
      const policy = document.head.appendChild(document.createElement('meta'));
      policy.httpEquiv = 'Content-Security-Policy';
      policy.content = "style-src 'self'; script-src-attr 'none'";
      document.addEventListener('securitypolicyviolation', listen);
      const viewer = await show('<style>p { color: red }</style><p style="margin:0" onclick="x()">Beste</p><td background="x" style=\'y\'>z</td>');
      expect(letterOf(viewer).textContent).toBe('Bestez');
      await settled(viewer);
      document.removeEventListener('securitypolicyviolation', listen);
      expect(reports).toEqual([]);
    });
  });

  describe('too large', () => {
    it.each([
      ['more than 5,000 nodes', '<b>x</b>'.repeat(2_600)],
      ['deeper than 100', '<div>'.repeat(101)],
      ['more than 1 MiB', `<p>${'é'.repeat(600_000)}</p>`],
      ['as few tags as repeat themselves a thousandfold', Array.from({ length: 3_000 }, (_, index) => `<b a${index}>`).join('') + '<p>x'.repeat(3_000)],
    ])('is shown as plain text, and says so: %s', async (_, html) => {
      const viewer = await mount('berichtenbox-message-viewer', boxWith(html).client, { messageId: 'm1' });
      await expect.poll(() => textOf(viewer)).toContain('Dit bericht is te groot om met opmaak te tonen. U leest hier de gewone tekst.');
      expect(bodyText(viewer)).toContain('De gewone tekst.');
      expect(frameOf(viewer)).toBeNull();
      expect(await violations(viewer)).toEqual([]);
    });
  });

  it('is shown as plain text where the page forbids to sanitise it', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const parse = vi.spyOn(DOMImplementation.prototype, 'createHTMLDocument').mockImplementation(() => {
      throw new TypeError('Refused');
    });
    const viewer = await mount('berichtenbox-message-viewer', boxWith('<p>Nooit</p>').client, { messageId: 'm1' });
    await expect.poll(() => bodyText(viewer)).toContain('De gewone tekst.');
    expect(frameOf(viewer)).toBeNull();
    expect(logged.mock.calls.flat().join(' ')).not.toContain('Nooit');
    parse.mockRestore();
    logged.mockRestore();
  });

  it('goes at once when something else gets into its frame', async () => {
    const viewer = await show(letter);
    frameOf(viewer)!.contentWindow!.location.replace('/');
    await expect.poll(() => bodyText(viewer)).toContain('De gewone tekst.');
    expect(frameOf(viewer)).toBeNull();
  });

  it('can be read as plain text, and with its markup again, without losing the focus', async () => {
    const viewer = await show(letter);
    await userEvent.click(page.getByRole('button', { name: 'Toon als gewone tekst' }));
    expect(bodyText(viewer)).toContain('De gewone tekst.');
    expect(frameOf(viewer)).toBeNull();
    expect(viewer.shadowRoot?.activeElement?.textContent.trim()).toBe('Toon met opmaak');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => frameOf(viewer)?.contentDocument?.body.textContent).toContain('Uw APK verloopt');
  });

  it('makes place for the next letter, of which nothing is mixed with it', async () => {
    const fake = new FakeClient([fakeMessage({ id: 'm1', html: '<p>Eerste</p>' }), fakeMessage({ id: 'm2', html: '<p>Tweede</p>' }), fakeMessage({ id: 'm3' })]);
    const viewer = await mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1' });
    await expect.poll(() => frameOf(viewer)?.contentDocument?.body.textContent).toBe('Eerste');
    viewer.messageId = 'm2';
    await expect.poll(() => frameOf(viewer)?.contentDocument?.body.textContent).toBe('Tweede');
    viewer.messageId = 'm3';
    await expect.poll(() => bodyText(viewer)).toContain('Beste meneer De Vries,');
    expect(frameOf(viewer)).toBeNull();
  });

  it('is there again after it was moved in the page, and leaves nothing when the session ends', async () => {
    const fake = boxWith(letter);
    const viewer = await mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1' });
    await expect.poll(() => frameOf(viewer)?.contentDocument?.body.textContent).toContain('Beste');
    const elsewhere = document.createElement('div');
    viewer.parentElement?.append(elsewhere);
    elsewhere.append(viewer);
    await expect.poll(() => frameOf(viewer)?.contentDocument?.body.textContent).toContain('Beste');
    fake.session.set({ status: 'expired', loginUrl: '/inloggen' });
    await settled(viewer);
    expect(frameOf(viewer)).toBeNull();
  });

  describe('on the screen', () => {
    it('is as high as what it holds, also when the page gets narrower or the text larger, and never scrolls', async () => {
      const viewer = await show(letter.repeat(3));
      await expect.poll(() => fits(viewer)).toBe(true);
      const before = height(viewer);
      await page.viewport(320, 800);
      await expect.poll(() => fits(viewer) && height(viewer) > before).toBe(true);
      const narrow = height(viewer);
      document.documentElement.style.fontSize = '200%';
      await expect.poll(() => fits(viewer) && height(viewer) > 1.5 * narrow).toBe(true);
      expect(overflow()).toBeLessThanOrEqual(0);
      const { documentElement: inside } = frameOf(viewer)!.contentDocument!;
      expect([inside.scrollHeight, getComputedStyle(inside).overflow]).toEqual([inside.clientHeight, 'clip']);
      document.documentElement.style.fontSize = '';
    });

    it('is no higher than that, for a letter of one line', async () => {
      const viewer = await show('<p>Tot dan.</p>');
      await expect.poll(() => fits(viewer)).toBe(true);
      expect(height(viewer)).toBeLessThan(60);
    });

    it('lets a wide table scroll by itself, by keyboard too, and says which it is', async () => {
      await page.viewport(320, 800);
      const viewer = await show(wideTable);
      const box = letterOf(viewer).querySelector<HTMLElement>('.table')!;
      expect(overflow()).toBeLessThanOrEqual(0);
      await expect.poll(() => [box.tabIndex, box.scrollWidth > box.clientWidth, box.ariaLabel]).toEqual([0, true, 'Tabel']);
      for (let presses = 0; letterOf(viewer).ownerDocument.activeElement !== box && presses < 20; presses += 1) {
        await userEvent.tab();
      }
      await userEvent.keyboard('{ArrowRight}{ArrowRight}');
      await expect.poll(() => box.scrollLeft).toBeGreaterThan(0);
      // That there is more is to be seen, too.
      expect(getComputedStyle(box).backgroundImage.split('linear-gradient')).toHaveLength(5);
      const small = letterOf(await show('<table><tr><th>x</th></tr></table>')).querySelector<HTMLElement>('.table');
      expect(small?.tabIndex).toBe(-1);
    });

    it('has the look of the page around it, also when that changes', async () => {
      const viewer = await show(letter);
      const colour = (element: Element) => getComputedStyle(element).color;
      const around = viewer.renderRoot.querySelector('.rich')!;
      expect([colour(letterOf(viewer)), getComputedStyle(letterOf(viewer)).fontSize]).toEqual([colour(around), getComputedStyle(around).fontSize]);
      viewer.style.setProperty('--berichtenbox-color', 'rgb(1, 2, 3)');
      await expect.poll(() => colour(letterOf(viewer))).toBe('rgb(1, 2, 3)');
    });

    it('is dark on a dark page', async () => {
      document.documentElement.style.colorScheme = 'dark';
      const body = letterOf(await show(letter));
      expect([getComputedStyle(body).colorScheme, getComputedStyle(body).color]).toEqual(['dark', 'rgb(238, 242, 246)']);
      document.documentElement.style.colorScheme = '';
    });
  });

  it('is walked through with Tab: into its links, and out again', async () => {
    const viewer = await show(letter);
    viewer.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
    for (let presses = 0; viewer.shadowRoot?.activeElement !== frameOf(viewer) && presses < 20; presses += 1) {
      await userEvent.tab();
    }
    expect(letterOf(viewer).ownerDocument.activeElement?.getAttribute('href')).toBe('https://www.rdw.nl/apk');
    await userEvent.tab();
    expect(viewer.shadowRoot?.activeElement?.textContent.trim()).toBe('Toon als gewone tekst');
  });

  it('is printed as part of the letter, not as a picture of its frame', async () => {
    const viewer = await show(letter);
    await emulate({ media: 'print' });
    const paper = viewer.renderRoot.querySelector<HTMLElement>('.on-paper')!;
    await expect.poll(() => paper.innerText).toContain('Beste meneer De Vries,');
    expect([frameOf(viewer)?.checkVisibility(), paper.querySelectorAll('table, a').length]).toEqual([false, 2]);
    await emulate({});
    await expect.poll(() => paper.childNodes.length).toBe(0);
    window.dispatchEvent(new Event('beforeprint'));
    expect(paper.textContent).toContain('Herkeuring');
    window.dispatchEvent(new Event('afterprint'));
    expect(paper.textContent).toBe('');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLinks, findLinks, type TextRun } from './links.js';

const written = (run: TextRun): string => {
  switch (run.kind) {
    case 'web': return `https://${run.host}${run.rest}`;
    case 'mail': return `mailto:${run.label}`;
    case 'phone': return `tel:${run.label}`;
    case 'text': case 'deceptive': return run.text;
  }
};

describe('findLinks', () => {
  it('makes a web address a link with its host apart, without the sentence\'s full stop', () => {
    expect(findLinks('Ga naar https://www.rdw.nl/apk?jaar=2026.')).toEqual([
      { kind: 'text', text: 'Ga naar ' },
      { kind: 'web', href: 'https://www.rdw.nl/apk?jaar=2026', host: 'www.rdw.nl', rest: '/apk?jaar=2026' },
      { kind: 'text', text: '.' },
    ]);
  });

  it.each([
    ['(zie https://rdw.nl/a)', 'https://rdw.nl/a'],
    ['https://rdw.nl/a_(b)', 'https://rdw.nl/a_(b)'],
    ['<https://rdw.nl>', 'https://rdw.nl/'],
    ['“https://rdw.nl/x”, en', 'https://rdw.nl/x'],
    ['HTTPS://RDW.NL/Apk', 'https://rdw.nl/Apk'],
    ['https://rdw.nl:8443/a!', 'https://rdw.nl:8443/a'],
  ])('finds where the address in %s ends', (text, href) => {
    expect(findLinks(text).find((run) => run.kind === 'web')?.href).toBe(href);
  });

  it('makes an e-mail address a link, without what would write the e-mail for the reader', () => {
    expect(findLinks('mailto:info@rdw.nl')).toEqual([{ kind: 'mail', href: 'mailto:info@rdw.nl', label: 'info@rdw.nl' }]);
    expect(findLinks('mailto:info@rdw.nl?bcc=x@evil.example')[0]?.kind).toBe('text');
  });

  it('makes a phone number a link', () => {
    expect(findLinks('tel:+31-(0)88-1234567')).toEqual([{ kind: 'phone', href: 'tel:+310881234567', label: '+31-(0)88-1234567' }]);
    expect(findLinks('tel:0800-0543, of')[0]).toMatchObject({ href: 'tel:08000543' });
    expect(findLinks('tel:*21*1#')[0]?.kind).toBe('text');
  });

  it.each([
    'http://www.rdw.nl', 'javascript:alert(1)', 'data:text/html,x', 'ftp://rdw.nl', 'www.rdw.nl', 'xhttps://rdw.nl', 'https://', '<a href="x">rdw</a>',
  ])('leaves %s as text', (text) => {
    expect(findLinks(text)).toEqual([{ kind: 'text', text }]);
  });

  it.each([
    ['https://mijn.overheid.nl@evil.example/inloggen', 'evil.example'],
    ['https://mijn.overheid.nl:geheim@evil.example', 'evil.example'],
    ['https://evil.example\\@mijn.overheid.nl/', 'evil.example'],
    ['https://www.gemeеnte.nl', 'www.xn--gemente-bhg.nl'],
    ['https://xn--gemente-bhg.nl/a', 'xn--gemente-bhg.nl'],
    ['https://ｒdw.nl/', 'rdw.nl'],
    ['https://%72dw.nl/', 'rdw.nl'],
    ['https://rdw。nl/', 'rdw.nl'],
    ['https://3232235777/', '192.168.1.1'],
    ['https://localhost/', 'localhost'],
  ])('never makes %s a link, and tells where it really goes', (text, host) => {
    expect(findLinks(text)).toEqual([{ kind: 'deceptive', text, host }]);
  });

  it('loses no text and makes no link but to the schemes allowed, whatever is written', () => {
    const piece = fc.oneof(
      fc.string(), fc.webUrl({ validSchemes: ['https', 'http'] }), fc.emailAddress().map((mail) => `mailto:${mail}`),
      fc.constantFrom(' ', '(', ')', '.', 'https://', 'tel:', '@', '\\', 'javascript:', '0800'),
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const runs = findLinks(text);
      expect(runs.map(written).join('').toLowerCase()).toBe(text.toLowerCase());
      for (const run of runs) {
        if ('href' in run) {
          const url = new URL(run.href);
          expect(['https:', 'mailto:', 'tel:']).toContain(url.protocol);
          expect(url.username + url.password).toBe('');
          if (run.kind === 'web') {
            expect(run.host).toBe(url.host);
          }
        }
      }
    }));
  });

  it('counts at least as many as it finds', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('https://a.nl ', 'mailto:a@b.nl,', 'tel:14', 'x ', 'https://', '(')), (pieces) => {
      const text = pieces.join('');
      expect(countLinks(text)).toBeGreaterThanOrEqual(findLinks(text).filter((run) => run.kind !== 'text').length);
    }));
  });

  it('has an end to the work of a hostile letter', () => {
    const start = performance.now();
    findLinks(`https://a.nl/${')'.repeat(1900)} `.repeat(500));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

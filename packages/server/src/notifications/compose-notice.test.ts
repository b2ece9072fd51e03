import { describe, expect, it } from 'vitest';
import { composeCodeEmail, composeCodeSms, composeEmail, composePush, composeSms } from './compose-notice.js';
import type { Disclosure } from '../preferences/preferences.js';
import type { NoticeContent, NoticedMessage } from './notice-content.js';
import { previewNotice } from './preview-notice.js';

const inspection: NoticedMessage = { senderName: 'RDW', safeTitle: 'Verloopdatum APK', deadline: '2026-07-31', important: true };
const tax: NoticedMessage = { senderName: 'Belastingdienst', safeTitle: 'Nieuwe aanslag', deadline: '2026-06-30' };

function content(changes: Partial<NoticeContent> = {}): NoticeContent {
  return { occasion: 'new', messages: [inspection], disclosure: 'full', language: 'nl', site: 'www.voorbeeldstad.nl', ...changes };
}

/** All that is said on all channels. */
function everything(of: NoticeContent): string {
  const email = composeEmail(of);
  const push = composePush(of);
  return [email.subject, email.text, email.html, composeSms(of), push.title, push.text].join('\n');
}

describe('what a notification reveals', () => {
  it.each<[Disclosure, readonly string[], readonly string[]]>([
    ['nothing', [], ['RDW', 'APK', '31 juli']],
    ['sender', ['RDW'], ['APK', '31 juli', 'Belangrijk']],
    ['full', ['RDW', 'Verloopdatum APK', '31 juli 2026', 'Belangrijk'], []],
  ])('is what the person chose: %s', (disclosure, there, absent) => {
    const said = everything(content({ disclosure }));
    for (const text of there) expect(said).toContain(text);
    for (const text of absent) expect(said).not.toContain(text);
  });

  it('is on each channel as full as it fits', () => {
    expect(composePush(content())).toEqual({ title: 'U heeft 1 nieuw bericht van RDW', text: 'Belangrijk. RDW: Verloopdatum APK (doe dit uiterlijk op 31 juli 2026)' });
    expect(composeSms(content())).toBe('Er staat 1 nieuw bericht van RDW in uw Berichtenbox. Ga zelf naar www.voorbeeldstad.nl en log in.');
  });

  it('names no sender for all when there are several', () => {
    const several = content({ messages: [inspection, tax] });
    expect(composeEmail(several).subject).toBe('U heeft 2 nieuwe berichten');
    expect(composeSms(several)).toBe('Er staan 2 nieuwe berichten in uw Berichtenbox. De eerste termijn is 30 juni 2026. Ga zelf naar www.voorbeeldstad.nl en log in.');
    expect(composePush(several).text).toBe('De eerste termijn is 30 juni 2026.');
  });

  it('puts what is due first, first', () => {
    const { text } = composeEmail(content({ messages: [{ senderName: 'UWV' }, inspection, tax] }));
    const places = ['Belastingdienst: Nieuwe', 'RDW: Verloop', '- UWV'].map((line) => text.indexOf(line));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  });
});

describe('a notification for who represents others', () => {
  const anna = { key: '1', name: 'Anna <b>\nde Vries', isClient: true };
  const client = (represented = anna): NoticedMessage => ({ ...inspection, represented });
  const ten = Array.from({ length: 10 }, (_, index) => client({ key: String(index), name: `Cliënt ${index}`, isClient: true }));

  it('says a name in the text of a mail only, and only when everything may be told', () => {
    for (const disclosure of ['nothing', 'sender'] as const) expect(everything(content({ messages: [client()], disclosure }))).not.toContain('Anna');
    const full = content({ messages: [client()] });
    const { subject, text, html } = composeEmail(full);
    expect(text).toContain('Voor Anna <b> de Vries (1 bericht):\n- Belangrijk. RDW: Verloopdatum APK');
    expect(html).toContain('Voor Anna &lt;b&gt; de Vries (1 bericht):</h2>\n<ul>\n<li>');
    const { title, text: shown } = composePush(full);
    expect([subject, composeSms(full), title, shown].join()).not.toContain('Anna');
  });

  it.each([
    ['new', [client()], 'Nieuwe post van RDW voor een cliënt'],
    ['digest', [client(), inspection], 'Nieuwe post van RDW voor u en een cliënt'],
    ['reminder', ten, 'Herinnering: post van RDW voor 10 cliënten niet gelezen'],
    ['new', [client({ ...anna, isClient: false })], 'Nieuwe post van RDW voor iemand anders'],
    ['new', [client({ key: '2', name: 'Moeder', isClient: false }), client()], 'Nieuwe post van RDW voor 2 anderen'],
  ] as const)('says for how many it is: %s', (occasion, messages, subject) => {
    expect(composeEmail(content({ occasion, messages })).subject).toBe(subject);
  });

  it('names everybody, also when there is no room for all messages', () => {
    const { text } = composeEmail(content({ messages: ten.flatMap((message) => [{ ...message }, { ...message }, { ...message }]) }));
    expect(text.match(/^Voor Cliënt \d \(3 berichten\):$/gm)).toHaveLength(10);
    expect(text.match(/^- /gm)).toHaveLength(20);
  });

  it('fits in an SMS', () => {
    for (const language of ['nl', 'en'] as const) for (const occasion of ['new', 'reminder', 'digest'] as const) {
      const sms = composeSms(content({ occasion, language, messages: [...ten, { ...inspection, senderName: 'Centraal Justitieel Incassobureau' }] }));
      expect(sms.length).toBeLessThanOrEqual(160);
      expect(sms).toContain('10');
    }
  });
});

describe('its words', () => {
  it.each([
    ['new', 1, 'Er staat 1 nieuw bericht van RDW in uw Berichtenbox.'],
    ['new', 2, 'Er staan 2 nieuwe berichten van RDW in uw Berichtenbox.'],
    ['reminder', 1, 'In uw Berichtenbox staat 1 bericht van RDW dat u nog niet heeft gelezen.'],
    ['reminder', 3, 'In uw Berichtenbox staan 3 berichten van RDW die u nog niet heeft gelezen.'],
    ['digest', 2, 'Vandaag kreeg u 2 nieuwe berichten van RDW in uw Berichtenbox.'],
  ] as const)('are whole sentences: %s, %d', (occasion, count, sentence) => {
    expect(composeEmail(content({ occasion, messages: Array.from({ length: count }, () => inspection) })).text).toContain(sentence);
  });

  it('are in the language of the person', () => {
    const email = composeEmail(content({ language: 'en', occasion: 'reminder' }));
    expect(email.subject).toBe('Reminder: 1 message from RDW not read');
    expect(email.html).toContain('<html lang="en">');
    expect(email.text).toContain('(do this by 31 July 2026)');
  });

  it('fit an SMS, whatever organisations are called', () => {
    const long = { senderName: 'Gemeenschappelijke Regeling Belastingsamenwerking Gouwe-Rijnland en Hoogheemraadschap' };
    for (const disclosure of ['nothing', 'sender', 'full'] as const) expect(composeSms(content({ disclosure, messages: [inspection, tax] })).length).toBeLessThanOrEqual(160);
    expect(composeSms(content({ messages: [long], disclosure: 'full' })).length).toBeLessThanOrEqual(160);
    expect(composeCodeSms('123456', 'nl', 'www.voorbeeldstad.nl').length).toBeLessThanOrEqual(160);
  });

  it('hold the code of an address once, and no link', () => {
    const { text, html, subject } = composeCodeEmail('012345', 'nl');
    expect(text.split('012345')).toHaveLength(2);
    expect(subject).not.toContain('012345');
    expect(html).not.toMatch(/href|src=/);
  });
});

describe('an e-mail', () => {
  it('loads nothing, links nowhere, and has one heading', () => {
    const { html } = composeEmail(content());
    expect(html).not.toMatch(/<a |<img|<link|<script|url\(|https?:/i);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('takes what a sender wrote as text on one line', () => {
    const hostile = { senderName: 'RDW\r\nBcc: iedereen@voorbeeld.nl', safeTitle: '<b onclick="x">Let op</b>\u202Enl.fdp\nX: y' };
    const { subject, text, html } = composeEmail(content({ messages: [hostile] }));
    expect(subject).toBe('U heeft 1 nieuw bericht van RDW Bcc: iedereen@voorbeeld.nl');
    expect(html).not.toContain('<b ');
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;');
    expect(text + html).not.toMatch(/\u202E|\nX: y/);
  });

  it('cuts off what is very long', () => {
    expect(composeEmail(content({ messages: [{ senderName: 'Dienst', safeTitle: 'w'.repeat(500) }] })).text).toMatch(/w{119}…/);
  });
});

describe('the preview', () => {
  it.each(['nothing', 'sender', 'full'] as const)('is what would be sent: %s', (disclosure) => {
    const real = content({ disclosure });
    const { subject, text } = composeEmail(real);
    expect(previewNotice(disclosure, 'nl', 'www.voorbeeldstad.nl')).toEqual({ email: { subject, text }, sms: { text: composeSms(real) }, push: composePush(real) });
  });
});

import { attachmentsOf, datesOf, monogramOf, readInbox, settings, type PlainRow } from './plain-source.js';

function element(name: string, attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

function dots(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M12 5h.01M12 12h.01M12 19h.01');
  svg.append(path);
  return svg;
}

function rowOf(row: PlainRow): HTMLElement {
  const { iso, shown, spoken } = datesOf(row);
  const facts = [
    ...(row.unread ? [element('span', { class: 'fact' }, 'Ongelezen')] : []),
    ...(row.attachmentCount > 0 ? [element('span', { class: 'fact' }, attachmentsOf(row))] : []),
  ];
  return element('li', { class: row.unread ? 'row unread' : 'row' },
    element('span', { class: 'monogram', 'aria-hidden': 'true' }, monogramOf(row)),
    element('div', { class: 'text' },
      element('div', { class: 'line' },
        element('span', { class: 'sender' }, row.sender),
        element('time', { class: 'date', datetime: iso }, element('span', { 'aria-hidden': 'true' }, shown), element('span', { class: 'visually-hidden' }, spoken))),
      element('a', { class: 'subject', href: `#/bericht/${row.id}` }, row.subject),
      ...(facts.length > 0 ? [element('div', { class: 'facts' }, ...facts)] : [])),
    element('button', { type: 'button', 'aria-label': `Meer acties voor ${row.subject}`, 'aria-expanded': 'false' }, dots()));
}

const list = element('ul', { class: 'messages' });
list.append(...(await readInbox(settings.endpoint, settings.limit)).map(rowOf));
document.querySelector('main')?.append(list);

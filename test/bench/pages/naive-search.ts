import { html, render } from 'lit';
import { makeMessages, type BenchMessage } from '../corpus.js';
import { listOf } from './lit-rows.js';
import { settings, type PlainRow } from './plain-source.js';

/** Everything in memory and in the page, and at every keystroke all texts are gone through and the whole list is rendered again. */
const letters = makeMessages(settings.limit).filter(({ archived }) => !archived).map((message) => ({
  row: toRow(message), text: `${message.subject} ${message.sender.name} ${message.body}`.toLowerCase(),
}));

function toRow({ id, sender, subject, publishedAt, attachmentCount, unread }: BenchMessage): PlainRow {
  return { id, sender: sender.name, subject, publishedAt: new Date(publishedAt), attachmentCount, unread };
}

function show(words: string): void {
  const main = document.querySelector('main');
  const rows = letters.filter(({ text }) => text.includes(words.toLowerCase())).map(({ row }) => row);
  if (main) render(html`<label>Zoeken <input type="search" @input=${(event: InputEvent) => show((event.target as HTMLInputElement).value)}></label>${listOf(rows)}`, main);
}

show('');

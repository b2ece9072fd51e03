import { render } from 'lit';
import { listOf } from './lit-rows.js';
import { readInbox, settings } from './plain-source.js';

const main = document.querySelector('main');
if (main) render(listOf(await readInbox(settings.endpoint, settings.limit)), main);

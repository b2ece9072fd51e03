import { AppElement } from '../app/app.js';
import { define } from '../element/define.js';

define('berichtenbox-app', AppElement);

export * from '../app/app.js';

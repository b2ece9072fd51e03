import { AppElement } from '../app/app.js';
import { define } from '../element/define.js';
// The parts of which it is composed.
import './inbox.js';
import './message-viewer.js';

define('berichtenbox-app', AppElement);

export * from '../app/app.js';

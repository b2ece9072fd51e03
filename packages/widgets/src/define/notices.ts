import { define } from '../element/define.js';
import { NoticesElement } from '../notices/notices.js';

define('berichtenbox-notices', NoticesElement);

export * from '../notices/notices.js';

import { define } from '../element/define.js';
import { MandatesElement } from '../mandates/mandates.js';

define('berichtenbox-mandates', MandatesElement);

export * from '../mandates/mandates.js';

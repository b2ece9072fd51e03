import { define } from '../element/define.js';
import { MandateSwitcherElement } from '../mandate-switcher/mandate-switcher.js';

define('berichtenbox-mandate-switcher', MandateSwitcherElement);

export * from '../mandate-switcher/mandate-switcher.js';

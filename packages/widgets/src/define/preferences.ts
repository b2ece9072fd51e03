import { define } from '../element/define.js';
import { PreferencesElement } from '../preferences/preferences.js';

define('berichtenbox-preferences', PreferencesElement);

export * from '../preferences/preferences.js';

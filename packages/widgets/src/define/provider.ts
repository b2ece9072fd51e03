import { define } from '../element/define.js';
import { ProviderElement } from '../provider/provider.js';

define('berichtenbox-provider', ProviderElement);

export * from '../provider/provider.js';

import { ClientOverviewElement } from '../client-overview/client-overview.js';
import { define } from '../element/define.js';

define('berichtenbox-client-overview', ClientOverviewElement);

export * from '../client-overview/client-overview.js';

import { define } from '../element/define.js';
import { MessageViewerElement } from '../message-viewer/message-viewer.js';

define('berichtenbox-message-viewer', MessageViewerElement);

export * from '../message-viewer/message-viewer.js';

import { createTabPage } from './tab-page.js';
import { LanePage } from './lane-page.js';

// The same page is the lane, and in frames of it each of its tabs: a frame that is taken away takes everything with it that was going on in it.
if (globalThis.top === globalThis.self) Object.assign(globalThis, { lane: new LanePage() });
else Object.assign(globalThis, { tab: createTabPage() });

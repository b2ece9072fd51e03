import type { NodeListener } from '@berichtenbox/server/node';
import type { MovableClock } from './movable-clock.js';

/** Puts the demo's time in the header `Date` while its clock is ahead: the widgets reckon how long a session lasts from it. */
export function tellDemoTime(listener: NodeListener, clock: MovableClock): NodeListener {
  return (request, response) => {
    if (clock.aheadMs > 0) response.setHeader('Date', clock.now().toUTCString());
    return listener(request, response);
  };
}

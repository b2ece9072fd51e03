import type { RequestListener } from 'node:http';
import type { MovableClock } from './movable-clock.js';

/** Puts the demo's time in the header `Date` while its clock is ahead: the widgets reckon how long a session lasts from it. */
export function tellDemoTime(listener: RequestListener, clock: MovableClock): RequestListener {
  return (request, response) => {
    if (clock.aheadMs > 0) response.setHeader('Date', clock.now().toUTCString());
    listener(request, response);
  };
}

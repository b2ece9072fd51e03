import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLanes, type Lanes } from './lanes.js';
import type { Defect } from './page/defects.js';
import { playAll, tell } from './play-all.js';

/** So many histories at most, until it is found. */
const patience = 300;

let lanes: Lanes;
beforeAll(async () => {
  lanes = await openLanes({ shared: 4, own: 0 });
});
afterAll(() => lanes.close());

/** What is said of the first history in which this shows. */
async function found(defect: Defect, by: RegExp): Promise<string> {
  let first = '';
  await playAll(lanes, Array.from({ length: patience }, (_, index) => index + 1), {
    defect,
    ended(history) {
      if (first !== '' || !by.test(history.complaints.join('; '))) return undefined;
      first = tell(history);
      return 'stop';
    },
  });
  return first;
}

describe('these histories find a client that', () => {
  it.each<[Defect, RegExp]>([
    ['keeps what was done in memory', /neither done nor told/],
    ['takes out what was done before the answer', /neither done nor told/],
    ['forgets what was refused', /does not stand there any more/],
    ['sends the last thing first', /a letter became/],
    ['takes the last thing for all that was wanted', /neither done nor told/],
    ['forgets what was done when nobody is logged in', /neither done nor told/],
    ['sends in every tab', /at the same time/],
    ['takes a new key each time', /key/],
    ['takes an error of the server for done', /neither done nor told/],
    ['takes any page for an answer', /neither done nor told/],
    ['takes a lost answer for done', /neither done nor told/],
    ['sends on behalf of whom it acted for first', /on behalf of/],
    ['keeps what is of somebody else', /vaults in the end/],
  ])('%s', { timeout: 200_000, retry: 0 }, async (defect, by) => {
    expect(await found(defect, by)).toMatch(by);
  });
});

import { freshDatabase } from '../../../packages/server/src/testing/test-database.js';
import { seedOrganisations } from '../../../packages/server/src/organisations/organisations.js';
import { threeOrganisations } from '../../../packages/server/src/testing/mailbox-fixtures.js';
import { ownBrowser, sharedBrowser, type LaneBrowser } from './browsers.js';
import { FastClock } from './fast-clock.js';
import { Lane } from './lane.js';
import { startLaneSite } from './lane-site.js';
import { People, watchEffects } from './people.js';
import { LaneServer } from './server.js';

/** All lanes: some in one browser, and some each in their own, which can be killed. */
export interface Lanes {
  readonly shared: readonly Lane[];
  readonly own: readonly Lane[];
  close(): Promise<void>;
}

/** Opens so many of both. */
export async function openLanes(counts: { readonly shared: number; readonly own: number }): Promise<Lanes> {
  const [site, database, browser] = await Promise.all([startLaneSite(), freshDatabase(), sharedBrowser()]);
  await seedOrganisations(database, threeOrganisations);
  await watchEffects(database);
  const browsers: LaneBrowser[] = [browser];
  const open = async (name: string, inBrowser: LaneBrowser): Promise<Lane> => {
    const server = new LaneServer(database, new FastClock());
    await server.start();
    const people = new People(server, database);
    await people.create();
    const lane = new Lane(name, { server, people, site, browser: inBrowser });
    await lane.open();
    return lane;
  };
  const shared = await Promise.all(Array.from({ length: counts.shared }, (_, index) => open(`lane${index}`, browser)));
  const own = await Promise.all(Array.from({ length: counts.own }, async (_, index) => {
    const inBrowser = await ownBrowser();
    browsers.push(inBrowser);
    return open(`own${index}`, inBrowser);
  }));
  return {
    shared, own,
    async close() {
      await Promise.all(browsers.map((each) => each.close()));
      site.close();
      await database.destroy();
    },
  };
}

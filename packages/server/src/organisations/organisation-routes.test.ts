import { beforeAll, describe, expect, it } from 'vitest';
import { createMailboxApp, newResident, town } from '../testing/mailbox-fixtures.js';
import type { TestApp } from '../testing/test-app.js';
import { seedOrganisations } from './organisations.js';

let app: TestApp;
beforeAll(async () => {
  app = await createMailboxApp();
});

describe('GET /organisaties', () => {
  it('lists the directory by name, without what is not known', async () => {
    const resident = await newResident(app);
    expect(await (await resident.request('/organisaties')).json()).toEqual({
      organisaties: [
        { magazijnId: '00000001001000000001', naam: 'Belastingdienst', soort: 'rijk', telefoonnummer: '0800 0543', website: 'https://www.belastingdienst.nl' },
        { magazijnId: '00000001001000000003', naam: 'Gemeente Súdwest-Fryslân', soort: 'gemeente' },
        { magazijnId: '00000001001000000002', naam: 'RDW', soort: 'uitvoering' },
      ],
    });
  });

  it('shows a new name and forgets an old telephone number after the directory was corrected', async () => {
    const resident = await newResident(app);
    await seedOrganisations(app.database, [{ ...town, phone: '14 0515' }]);
    await seedOrganisations(app.database, [{ ...town, name: 'Súdwest-Fryslân' }]);
    const { organisaties } = (await (await resident.request('/organisaties')).json()) as { organisaties: object[] };
    expect(organisaties).toContainEqual({ magazijnId: town.oin, naam: 'Súdwest-Fryslân', soort: 'gemeente' });
    await seedOrganisations(app.database, [town]);
  });

  it('is for people who are logged in', async () => {
    expect((await app.request('/organisaties')).status).toBe(401);
  });
});

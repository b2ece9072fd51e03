import { Hono } from 'hono';
import { authorise } from '../authorisation/authorise.js';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { ProblemError } from '../http/problem.js';
import { changePreferences } from './change-preferences.js';
import { channelRoutes } from './channel-routes.js';
import { readPreferences } from './read-preferences.js';
import { fromWireDisclosure } from './wire-preferences.js';

/** How a person is reached, and what comes on paper. */
export function preferencesRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/voorkeuren', async (c) => {
    const { reach, record } = await authorise(c, 'settings');
    const preferences = await readPreferences(c.var.dependencies, reach);
    await record(c.var.dependencies.database);
    return c.json(preferences);
  });
  routes.patch('/voorkeuren', async (c) => {
    const by = await authorise(c, 'settings');
    await changePreferences(c.var.dependencies, by, validated(c, 'changePreferences').body);
    return c.json(await readPreferences(c.var.dependencies, by.reach));
  });
  routes.post('/voorkeuren/_voorbeeld', async (c) => {
    const { record } = await authorise(c, 'settings');
    const { onthulling, taal } = validated(c, 'previewNotification').body;
    const preview = c.var.dependencies.previewNotification?.(fromWireDisclosure(onthulling), taal);
    if (preview === undefined) throw new ProblemError('not-available', { detail: 'Nothing is sent from here.', retryAfterSeconds: 300 });
    await record(c.var.dependencies.database);
    const { email, sms, push } = preview;
    return c.json({ email: { onderwerp: email.subject, tekst: email.text }, sms: { tekst: sms.text }, push: { titel: push.title, tekst: push.text } });
  });
  routes.route('/', channelRoutes());
  return routes;
}

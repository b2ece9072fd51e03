import { Hono, type MiddlewareHandler } from 'hono';
import { activationRoutes } from './activation/activation-routes.js';
import type { AppDependencies } from './app-dependencies.js';
import { auditRefusals } from './audit/audit-refusals.js';
import { logRoutes } from './audit/log-routes.js';
import { exportRoutes } from './export/export-routes.js';
import { answerProblem } from './http/answer-problem.js';
import type { AppEnv } from './http/app-env.js';
import { authenticate } from './http/authenticate.js';
import { contractValidation } from './http/contract-validation.js';
import { findOperation } from './http/find-operation.js';
import { limitLargeBodies } from './http/limit-large-bodies.js';
import { limitRate, limitRefusals } from './http/limit-rate.js';
import { ProblemError } from './http/problem.js';
import { requestLog } from './http/request-log.js';
import { responseHeaders } from './http/response-headers.js';
import { withholdUnauthorised } from './http/withhold-unauthorised.js';
import { mandateRoutes } from './mandates/mandate-routes.js';
import { startActingRoutes } from './mandates/start-acting-routes.js';
import { deliveryRoutes } from './message-stores/delivery-routes.js';
import { noticeRoutes } from './notices/notice-routes.js';
import { gatewayRoutes } from './notifications/gateway-routes.js';
import { operationsRoutes } from './operations/operations-routes.js';
import { organisationRoutes } from './organisations/organisation-routes.js';
import { storeFaultRoutes } from './organisations/store-fault-routes.js';
import { preferencesRoutes } from './preferences/preferences-routes.js';
import { actionRoutes } from './query-service/action-routes.js';
import { followRoutes } from './query-service/follow-routes.js';
import { mailboxRoutes } from './query-service/mailbox-routes.js';
import { messageRoutes } from './query-service/message-routes.js';
import { replyRoutes } from './replies/reply-routes.js';
import { loginRoutes } from './sessions/login-routes.js';
import { sessionRoutes } from './sessions/session-routes.js';
import { vaultKeyRoutes } from './sessions/vault-key-routes.js';

/**
 * The server as a value: give it a `Request`, get a `Response`. It uses web standards only, so it runs on Node and in a browser.
 * The database must have been migrated.
 */
export function buildApp(dependencies: AppDependencies): Hono<AppEnv> {
  const { basePath } = dependencies.settings;
  const app = new Hono<AppEnv>();
  app.onError(answerProblem);
  app.notFound((c) => answerProblem(new ProblemError('not-found'), c));
  app.use(async (c, next) => {
    c.set('dependencies', dependencies);
    c.set('requestId', crypto.randomUUID());
    await next();
  });
  app.use(requestLog(), responseHeaders());
  const largeBodies = limitLargeBodies(dependencies.settings.largeBodyCapacity);
  for (const path of rootPaths) app.use(path, ...guards('', largeBodies));
  app.use(`${basePath}/*`, ...guards(basePath, largeBodies));
  app.route('/', operationsRoutes());
  app.route(basePath, apiRoutes());
  return app;
}

/** Operations are also there where probes and scrapers look for them. */
const rootPaths = ['/healthz', '/readyz', '/metrics', '/openapi.json'];

/** What every request passes, in this order, before its route sees it. */
function guards(basePath: string, largeBodies: MiddlewareHandler<AppEnv>): MiddlewareHandler<AppEnv>[] {
  return [findOperation(basePath), withholdUnauthorised(), limitRefusals(), authenticate(), limitRate(), auditRefusals(), largeBodies, contractValidation()];
}

/** Every operation of the contract, without the base path. */
export function apiRoutes(): Hono<AppEnv> {
  const areas = [
    operationsRoutes(), sessionRoutes(), vaultKeyRoutes(), loginRoutes(),
    organisationRoutes(), storeFaultRoutes(), deliveryRoutes(), mailboxRoutes(), followRoutes(), exportRoutes(), actionRoutes(), messageRoutes(), replyRoutes(), gatewayRoutes(),
    activationRoutes(), preferencesRoutes(), noticeRoutes(), logRoutes(), mandateRoutes(), startActingRoutes(),
  ];
  const routes = new Hono<AppEnv>();
  for (const area of areas) routes.route('/', area);
  return routes;
}

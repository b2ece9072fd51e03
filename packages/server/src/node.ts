export { clientAddress } from './node/client-address.js';
export { createLog, type LogLevel } from './node/create-log.js';
export { createMetrics } from './node/create-metrics.js';
export { createRateLimiter } from './node/create-rate-limiter.js';
export { DirectoryLockedError } from './node/directory-lock.js';
export { keyMaterialFrom } from './node/key-material.js';
export { openPgliteDirectory, type OpenDatabase } from './node/open-pglite-directory.js';
export { openPostgres, type PostgresOptions } from './node/open-postgres.js';
export { nodeListener, serve, type Fetching, type RunningServer, type ServeOptions } from './node/serve.js';

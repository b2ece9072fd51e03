import type { TestProject } from 'vitest/node';
import { installDebianPackage } from '../../.config/setup/debian.mjs';
import { findPostgres, startCluster } from './cluster.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the cluster that was started for the tests; undefined when PostgreSQL could not be installed. */
    postgresUrl: string | undefined;
  }
}

/** Starts a PostgreSQL for the tests of the server, and installs it first where that is missing and allowed. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const programs = (await findPostgres()) ?? ((await installDebianPackage('postgresql')) ? await findPostgres() : undefined);
  if (programs === undefined) {
    console.warn('PostgreSQL 15 or newer is not installed, and this user may not install it: the server was not tested on it. Run: apt-get install postgresql');
    project.provide('postgresUrl', undefined);
    return undefined;
  }
  const cluster = await startCluster(programs);
  project.provide('postgresUrl', cluster.url);
  return () => cluster.stop();
}

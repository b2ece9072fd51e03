import { beforeEach, inject } from 'vitest';

const url = inject('postgresUrl');
if (url !== undefined) process.env['TEST_DATABASE_URL'] = url;
// The reason was given when the run began; on PGlite these same tests run anyhow.
else beforeEach(({ skip }) => skip('PostgreSQL is not installed'));

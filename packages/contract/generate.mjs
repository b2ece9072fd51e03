// Makes src/wire.generated.ts (types) and src/document.generated.ts (the document as data) from openapi.yaml.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const source = new URL('openapi.yaml', import.meta.url);
const banner = '// Generated from openapi.yaml by generate.mjs; change that document instead.\n';
const types = astToString(await openapiTS(source));
const document = parse(await readFile(source, 'utf8'));
await writeFile(new URL('src/wire.generated.ts', import.meta.url), banner + types);
await writeFile(
  new URL('src/document.generated.ts', import.meta.url),
  `${banner}export const generatedDocument = ${JSON.stringify(document)};\n`,
);

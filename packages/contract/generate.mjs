// Makes src/wire.generated.ts (types) and src/document.generated.ts (the document as data) from openapi.yaml.
// With --check nothing is written, and the exit code says whether both are current.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const source = new URL('openapi.yaml', import.meta.url);
const banner = '// Generated from openapi.yaml by generate.mjs; change that document instead.\n';
const generated = {
  'src/wire.generated.ts': astToString(await openapiTS(source)),
  'src/document.generated.ts': `export const generatedDocument = ${JSON.stringify(parse(await readFile(source, 'utf8')))};\n`,
};
for (const [file, text] of Object.entries(generated)) {
  const target = new URL(file, import.meta.url);
  if (!process.argv.includes('--check')) await writeFile(target, banner + text);
  else if ((await readFile(target, 'utf8')) !== banner + text) {
    console.error(`${file} is older than openapi.yaml: run npm run generate -w packages/contract`);
    process.exitCode = 1;
  }
}

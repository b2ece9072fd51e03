import { document } from '@berichtenbox/contract/document';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true, validateSchema: false });
addFormats.default(ajv);
// The format of ajv-formats also takes `urn:uuid:…`, which the database does not.
ajv.addFormat('uuid', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
ajv.addSchema(document, 'contract');

const compiled = new Map<string, ValidateFunction>();

/**
 * A validator of the schema at a JSON pointer into the contract.
 *
 * @param pointer Such as `/components/schemas/Bericht`.
 */
export function validatorAt(pointer: string): ValidateFunction {
  const known = compiled.get(pointer);
  if (known !== undefined) return known;
  const made = ajv.compile({ $ref: `contract#${pointer.split('/').map(encodeURIComponent).join('/')}` });
  compiled.set(pointer, made);
  return made;
}

/** What an entry that may be a `$ref` stands for, and where that lies. */
export function resolve(entry: JsonObject, pointer: string): { readonly value: JsonObject; readonly pointer: string } {
  const reference = entry['$ref'];
  if (typeof reference !== 'string') return { value: entry, pointer };
  const target = reference.slice(1);
  const value = target.split('/').slice(1).reduce<unknown>((node, key) => (node as JsonObject)[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  return resolve(value as JsonObject, target);
}

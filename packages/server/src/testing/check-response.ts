import { problemCode } from '@berichtenbox/contract';
import { resolve, validatorAt, type JsonObject } from '../http/contract-document.js';
import { operationsAt } from '../http/contract-operations.js';
import { fieldErrors } from '../http/validation-errors.js';

/**
 * Fails the test when an answer is not what the contract promises: status, media type, body, `API-Version`, `no-store`.
 * The body is checked on a clone, so the test can still read it. Streams are not read.
 *
 * @param path Without the base path.
 * @throws {Error} that says what the contract does not allow.
 */
export async function checkResponse(method: string, path: string, response: Response): Promise<void> {
  const at = `${method} ${path} answered ${response.status}`;
  if (response.headers.get('API-Version') === null) throw new Error(`${at} without API-Version`);
  if (response.headers.get('Cache-Control') !== 'no-store') throw new Error(`${at} without Cache-Control: no-store`);
  const operation = operationsAt(path).get(method);
  const type = mediaType(response);
  const { contents, pointer } = operation === undefined ? unknownOperation(response, at) : documented(operation.pointer, response, at);
  if (contents === undefined) {
    if (response.body !== null && (await response.clone().text()) !== '') throw new Error(`${at} with a body, and the contract has none`);
    return;
  }
  if (!(type in contents)) throw new Error(`${at} with ${type}; the contract has ${Object.keys(contents).join(', ')}`);
  if (type.endsWith('json') && method !== 'HEAD') await checkBody(`${pointer}/content/${type.replaceAll('/', '~1')}/schema`, response, at);
}

async function checkBody(schemaPointer: string, response: Response, at: string): Promise<void> {
  const body = (await response.clone().json()) as JsonObject;
  const validate = validatorAt(schemaPointer);
  if (!validate(body)) throw new Error(`${at} with a body that is not in the contract: ${JSON.stringify(fieldErrors(validate.errors, ''))}`);
  if (response.status < 400 || !mediaType(response).includes('problem')) return;
  if (problemCode(body['type'] as string) === undefined) throw new Error(`${at} with the unknown type ${String(body['type'])}`);
  if (body['status'] !== response.status) throw new Error(`${at} with another status in its body`);
  const needsRetryAfter = response.status === 429 || response.status === 503;
  if (needsRetryAfter && !/^\d{1,3}$/.test(response.headers.get('Retry-After') ?? '')) throw new Error(`${at} without a Retry-After`);
}

interface Documented {
  readonly contents: JsonObject | undefined;
  readonly pointer: string;
}

function documented(operationPointer: string, response: Response, at: string): Documented {
  const { value } = resolve({ $ref: `#${operationPointer}/responses` }, '');
  const key = String(response.status) in value ? String(response.status) : 'default';
  const entry = value[key] as JsonObject | undefined;
  if (entry === undefined || (key === 'default' && response.status < 400)) throw new Error(`${at}, which is not in the contract`);
  const { value: found, pointer } = resolve(entry, `${operationPointer}/responses/${key}`);
  return { contents: found['content'] as JsonObject | undefined, pointer };
}

/** What is not in the contract can only be refused. */
function unknownOperation(response: Response, at: string): Documented {
  if (response.status !== 404 && response.status !== 405) throw new Error(`${at}, and the contract has no such operation`);
  const pointer = '/components/responses/Problem';
  const { value } = resolve({ $ref: `#${pointer}` }, '');
  return { contents: value['content'] as JsonObject, pointer };
}

function mediaType(response: Response): string {
  return (response.headers.get('Content-Type') ?? '').split(';')[0]?.trim() ?? '';
}


import type { operations } from '@berichtenbox/contract';
import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.js';
import { maxBodyByteLength } from './body-sizes.js';
import { validatorAt } from './contract-document.js';
import type { Operation, OperationParameter } from './contract-operations.js';
import { ProblemError, type FieldError } from './problem.js';
import { readJsonBody } from './read-json-body.js';
import { fieldErrors, unstorableText } from './validation-errors.js';

/** A request that fits the contract, before its type is narrowed to its operation. */
export interface UncheckedValidRequest {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

type Part<Id extends keyof operations, Name extends 'path' | 'query' | 'header'> = Readonly<NonNullable<operations[Id]['parameters'][Name]>>;
type Body<Id extends keyof operations> = operations[Id] extends { requestBody: { content: infer Content } } ? Content[keyof Content] : undefined;

/** Parameters and body of one operation, as the contract types them; integers are numbers and defaults are filled in. */
export interface ValidRequest<Id extends keyof operations> {
  readonly path: Part<Id, 'path'>;
  readonly query: Part<Id, 'query'>;
  readonly header: Part<Id, 'header'>;
  readonly body: Body<Id>;
}

/** `authorise`, the CSRF check and the tus protocol have their own, sharper answers for these. */
const judgedElsewhere = new Set(['Namens', 'X-CSRF-Token', 'Tus-Resumable']);

/**
 * Lets only requests through that fit the contract: every parameter and the JSON body.
 *
 * @throws {ProblemError} 400 `invalid-request` that names each wrong field; 413, 415.
 */
export function contractValidation(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { operation } = c.var;
    const errors: FieldError[] = [];
    const parts = readParameters(c, operation, errors);
    const body = operation.bodies.size > 0 ? await readBody(c, operation, errors) : undefined;
    if (errors.length > 0) throw new ProblemError('invalid-request', { detail: 'Some fields are not right; `errors` names them.', errors });
    c.set('validRequest', { ...parts, body });
    await next();
  };
}

/**
 * The validated request of the route that calls it.
 *
 * @param operationId The operation that this route implements.
 */
export function validated<Id extends keyof operations>(c: Context<AppEnv>, operationId: Id): ValidRequest<Id> {
  if (c.var.operation.id !== operationId) throw new Error(`A route for ${operationId} was called for ${c.var.operation.id}`);
  return c.var.validRequest as unknown as ValidRequest<Id>;
}

function readParameters(c: Context<AppEnv>, operation: Operation, errors: FieldError[]): Omit<UncheckedValidRequest, 'body'> {
  const parts = { path: {} as Record<string, unknown>, query: {} as Record<string, unknown>, header: {} as Record<string, unknown> };
  for (const parameter of operation.parameters) {
    if (judgedElsewhere.has(parameter.name)) continue;
    const value = readParameter(c, operation, parameter, errors);
    if (value !== undefined) parts[parameter.in][parameter.name] = value;
  }
  return parts;
}

function readParameter(c: Context<AppEnv>, operation: Operation, parameter: OperationParameter, errors: FieldError[]): unknown {
  const pointer = `${parameter.in}/${parameter.name}`;
  const texts = rawValues(c, operation, parameter);
  if (texts.length > 1) {
    errors.push({ pointer, detail: 'Give this once.' });
    return undefined;
  }
  const [text] = texts;
  if (text === undefined) {
    if (parameter.required) errors.push({ pointer, detail: 'This is required.' });
    return parameter.schema['default'];
  }
  const value = parameter.schema['type'] === 'integer' && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  const validate = validatorAt(parameter.schemaPointer);
  if (!validate(value)) errors.push(...fieldErrors(validate.errors, pointer));
  else errors.push(...unstorableText(value, pointer));
  return value;
}

function rawValues(c: Context<AppEnv>, operation: Operation, { in: where, name }: OperationParameter): readonly string[] {
  if (where === 'query') return new URL(c.req.url).searchParams.getAll(name);
  const value = where === 'header' ? c.req.header(name) : operation.pattern.exec(pathBelow(c))?.groups?.[name];
  if (value === undefined) return [];
  return [where === 'path' ? decodePath(value) : value];
}

function pathBelow(c: Context<AppEnv>): string {
  const { pathname } = new URL(c.req.url);
  const { basePath } = c.var.dependencies.settings;
  return pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname;
}

/** A path that cannot be decoded is left as it is: no schema fits it. */
function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function readBody(c: Context<AppEnv>, operation: Operation, errors: FieldError[]): Promise<unknown> {
  const schemaPointer = acceptedSchema(c.req.header('Content-Type'), operation);
  // Bytes are read by their route, as they come.
  if (![...operation.bodies.keys()].some((type) => type.endsWith('json'))) return undefined;
  const body = await readJsonBody(c.req.raw, { maxByteLength: maxBodyByteLength(operation.id), arrives: c.var.bodyArrives });
  const validate = validatorAt(schemaPointer);
  if (!validate(body)) errors.push(...fieldErrors(validate.errors, ''));
  else errors.push(...unstorableText(body, ''));
  return body;
}

/** @throws {ProblemError} 415 for another type, or a charset other than UTF-8. */
function acceptedSchema(contentType: string | undefined, operation: Operation): string {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';').map((part) => part.trim());
  const pointer = operation.bodies.get(type);
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length).replaceAll('"', '');
  if (pointer !== undefined && (charset === undefined || charset === 'utf-8')) return pointer;
  const detail = `Send ${[...operation.bodies.keys()].join(' or ')}, in UTF-8.`;
  throw new ProblemError('unsupported-media-type', { detail, errors: [{ pointer: 'header/Content-Type', detail }] });
}

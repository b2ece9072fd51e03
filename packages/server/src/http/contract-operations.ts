import { document } from '@berichtenbox/contract/document';
import type { operations } from '@berichtenbox/contract';
import { resolve, type JsonObject } from './contract-document.js';
import { pointerStep } from './json-pointer.js';

/** Who may call an operation, by what they show. */
export type Caller = 'anybody' | 'person' | 'sender' | 'operator' | 'gateway';

/** One parameter of an operation, with where its schema lies in the document. */
export interface OperationParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonObject;
  readonly schemaPointer: string;
}

/** One operation of the contract. */
export interface Operation {
  readonly id: keyof operations;
  readonly method: string;
  /** Such as `/berichten/{berichtId}`; safe to log. */
  readonly template: string;
  readonly pattern: RegExp;
  readonly caller: Caller;
  /** Scope that the access token of a sender or operator must have. */
  readonly scope: string | undefined;
  /** Is it about a mailbox (does it take `Namens`)? */
  readonly isAboutMailbox: boolean;
  readonly parameters: readonly OperationParameter[];
  /** Accepted media types of the body, with where their schema lies. Empty: no body. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly pointer: string;
}

const methods = ['get', 'head', 'put', 'post', 'delete', 'patch'];
const callers: Readonly<Record<string, Caller>> = { sessie: 'person', afzender: 'sender', beheerder: 'operator', bezorger: 'gateway' };

/** All operations; those with fewer placeholders first, so that `/berichten/_zoeken` wins from `/berichten/{berichtId}`. */
export const allOperations: readonly Operation[] = Object.entries(document['paths'] as JsonObject)
  .flatMap(([template, path]) => methods.filter((method) => method in (path as JsonObject)).map((method) => readOperation(template, path as JsonObject, method)))
  .sort((a, b) => a.template.split('{').length - b.template.split('{').length);

/**
 * The operations at a path (without the base path), by method.
 *
 * @param path As in the URL, still percent-encoded.
 */
export function operationsAt(path: string): ReadonlyMap<string, Operation> {
  const first = allOperations.find(({ pattern }) => pattern.test(path));
  const there = allOperations.filter(({ template }) => template === first?.template);
  return new Map(there.map((operation) => [operation.method, operation]));
}

/** The operation with this id. */
export function operationById(id: keyof operations): Operation {
  const found = allOperations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`The contract has no operation ${id}`);
  return found;
}

function readOperation(template: string, path: JsonObject, method: string): Operation {
  const raw = path[method] as JsonObject;
  const pathPointer = `/paths${pointerStep(template)}`;
  const pointer = `${pathPointer}/${method}`;
  const parameters = [...readParameters(path['parameters'], `${pathPointer}/parameters`), ...readParameters(raw['parameters'], `${pointer}/parameters`)];
  const [security] = (raw['security'] ?? document['security']) as readonly Readonly<Record<string, readonly string[]>>[];
  const [scheme, scopes] = Object.entries(security ?? {})[0] ?? [];
  const contents = Object.keys(((raw['requestBody'] as JsonObject | undefined)?.['content'] ?? {}));
  return {
    id: raw['operationId'] as keyof operations,
    method: method.toUpperCase(),
    template,
    pattern: new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    caller: scheme === undefined ? 'anybody' : (callers[scheme] ?? 'person'),
    scope: scopes?.[0],
    isAboutMailbox: parameters.some(({ name }) => name === 'Namens'),
    parameters,
    bodies: new Map(contents.map((type) => [type, `${pointer}/requestBody/content${pointerStep(type)}/schema`])),
    pointer,
  };
}

function readParameters(list: unknown, pointer: string): OperationParameter[] {
  return ((list ?? []) as readonly JsonObject[]).map((entry, index) => {
    const { value, pointer: at } = resolve(entry, `${pointer}/${index}`);
    return {
      name: value['name'] as string,
      in: value['in'] as OperationParameter['in'],
      required: value['required'] === true,
      schema: resolve(value['schema'] as JsonObject, `${at}/schema`).value,
      schemaPointer: `${at}/schema`,
    };
  });
}

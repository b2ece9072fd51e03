import type { ErrorObject } from 'ajv';
import type { JsonObject } from './contract-document.js';
import { pointerStep } from './json-pointer.js';
import type { FieldError } from './problem.js';

const maxErrors = 50;

/**
 * One sentence for each wrong field. Values are never repeated, since they can be personal.
 *
 * @param prefix Where the validated value is: `''` for the body, `query/q` for a parameter.
 */
export function fieldErrors(errors: readonly ErrorObject[] | null | undefined, prefix: string): FieldError[] {
  const found = (errors ?? []).filter(({ keyword }) => keyword !== '$ref').map((error) => ({ pointer: prefix + pointerOf(error), detail: sentence(error) }));
  const seen = new Set<string>();
  return found.filter(({ pointer, detail }) => !seen.has(`${pointer} ${detail}`) && seen.add(`${pointer} ${detail}`)).slice(0, maxErrors);
}

/** The fields whose text no database can keep as it is: with a NUL character, or half a surrogate pair. */
export function unstorableText(value: unknown, pointer: string): FieldError[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [{ pointer, detail: 'Holds a NUL character or half a character (a lone surrogate).' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => unstorableText(entry, pointer + pointerStep(key)));
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

function pointerOf({ instancePath, params, keyword }: ErrorObject): string {
  const { missingProperty, additionalProperty } = params as JsonObject;
  if (keyword === 'required') return instancePath + pointerStep(String(missingProperty));
  if (keyword === 'additionalProperties') return instancePath + pointerStep(String(additionalProperty));
  return instancePath;
}

const article: Readonly<Record<string, string>> = { string: 'text', integer: 'a whole number', number: 'a number', boolean: 'true or false', array: 'a list', object: 'an object', null: 'null' };
const formats: Readonly<Record<string, string>> = { uuid: 'a UUID', 'date-time': 'a date and time with a zone, such as 2026-03-01T09:00:00Z (RFC 3339)', uri: 'an absolute URI' };

const sentences: Readonly<Record<string, (params: JsonObject, schema: JsonObject) => string>> = {
  required: () => 'This is required.',
  additionalProperties: () => 'This field does not exist here.',
  type: ({ type }) => `Must be ${[type].flat().map((name) => article[String(name)] ?? String(name)).join(' or ')}.`,
  enum: ({ allowedValues }) => `Must be one of: ${(allowedValues as readonly unknown[]).map((value) => JSON.stringify(value)).join(', ')}.`,
  const: ({ allowedValue }) => `Must be ${JSON.stringify(allowedValue)}.`,
  minLength: ({ limit }) => (limit === 1 ? 'Must not be empty.' : `Must have at least ${String(limit)} characters.`),
  maxLength: ({ limit }) => `Must have at most ${String(limit)} characters.`,
  minimum: ({ limit }) => `Must be ${String(limit)} or more.`,
  maximum: ({ limit }) => `Must be ${String(limit)} or less.`,
  minItems: ({ limit }) => `Must have at least ${String(limit)} entries.`,
  maxItems: ({ limit }) => `Must have at most ${String(limit)} entries.`,
  minProperties: ({ limit }) => `Must have at least ${String(limit)} field${limit === 1 ? '' : 's'}.`,
  format: ({ format }) => `Must be ${formats[String(format)] ?? `of the format ${String(format)}`}.`,
  pattern: ({ pattern }, { description }) => patternSentence(String(pattern), description),
};

function sentence({ keyword, params, parentSchema, message }: ErrorObject): string {
  return sentences[keyword]?.(params, (parentSchema ?? {})) ?? `Is not right: ${message ?? keyword}.`;
}

function patternSentence(pattern: string, description: unknown): string {
  const digits = /^\^\[0-9\]\{(\d+)(?:,(\d+))?\}\$$/.exec(pattern);
  if (digits !== null) return `Must be ${digits[2] === undefined ? String(digits[1]) : `${String(digits[1])} to ${digits[2]}`} digits.`;
  return `Must match ${pattern}${typeof description === 'string' ? ` (${description})` : ''}.`;
}

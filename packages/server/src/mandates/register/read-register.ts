import { CsvError, parse } from 'csv-parse/sync';
import { RegisterFileError } from './register-file-error.js';
import { registerFields, type RawRegisterLine } from './register-line.js';

/** A line, and which one it is: in CSV the line of the file, in JSON the place in the list, from 1. */
export interface NumberedLine {
  readonly line: number;
  readonly raw: RawRegisterLine;
}

/**
 * Reads the register: CSV with a line of names above it, separated by semicolons or commas; or a JSON list of objects.
 *
 * @throws {RegisterFileError} when it is neither, or holds nothing: it may have been cut off, and what is not in it would end.
 */
export function readRegister(text: string): readonly NumberedLine[] {
  const plain = text.replace(/^\uFEFF/, '');
  const lines = plain.trimStart().startsWith('[') ? readJson(plain) : readCsv(plain);
  if (lines.length === 0) throw new RegisterFileError('The file holds no lines. Nothing was done.');
  return lines;
}

function readJson(text: string): readonly NumberedLine[] {
  let items: unknown;
  try {
    items = JSON.parse(text);
  } catch {
    // Without the parser's own message: it quotes the text, which is personal.
    throw new RegisterFileError('The file begins like JSON, but is not.');
  }
  return (items as readonly unknown[]).map((item, index) => ({ line: index + 1, raw: typeof item === 'object' && item !== null && !Array.isArray(item) ? item as RawRegisterLine : {} }));
}

function readCsv(text: string): readonly NumberedLine[] {
  const [header, ...records] = parseCsv(text);
  const names = header?.record ?? [];
  const isKnown = names.every((name) => (registerFields as readonly string[]).includes(name));
  if (!isKnown || !names.includes('kenmerk') || new Set(names).size < names.length) {
    throw new RegisterFileError(`The first line must name the fields, each once, separated by semicolons or commas: ${registerFields.join(';')}.`);
  }
  return records.map(({ record, info }) => ({
    line: info.lines,
    // With a value too many or too few, none can be trusted to be what its name says.
    raw: record.length === names.length ? Object.fromEntries(names.map((name, index) => [name, record[index]])) : {},
  }));
}

/** What the parser gives for each line. */
interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parseCsv(text: string): readonly CsvRecord[] {
  const [firstLine = ''] = text.split('\n', 1);
  try {
    return parse(text, { delimiter: firstLine.includes(';') ? ';' : ',', trim: true, skip_empty_lines: true, relax_column_count: true, info: true }) as unknown as readonly CsvRecord[];
  } catch (error) {
    if (error instanceof CsvError) throw new RegisterFileError(`The file is not CSV: ${error.code}.`);
    throw error;
  }
}

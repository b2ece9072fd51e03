import { dateOfDay, dayFromDate, startOfDay } from '../../amsterdam-time.js';
import { directionChanging, lineBreaking } from '../../message-stores/text-rules.js';
import { messageTypes } from '../../message-stores/wire-metadata.js';
import { whyNotAnIdentity, type RecipientIdentity } from '../../recipients/identity.js';
import type { MandateKind, MessageType, PostTo } from '../mandate.js';
import { fromWireMessageTypes, fromWireRights, keyOfWord, wirePost } from '../wire-mandate-words.js';

/** A line of the register as it came: texts by the name of their field, and lists where JSON has one. */
export type RawRegisterLine = Readonly<Record<string, unknown>>;

/** Somebody in the register. */
export interface RegisteredPerson {
  readonly identity: RecipientIdentity;
  readonly name: string;
}

/** An appointment that holds, held or will hold. */
export interface RegisteredMandate {
  readonly reference: string;
  readonly isEnded: false;
  readonly kind: MandateKind;
  readonly mandator: RegisteredPerson;
  readonly mandatee: RegisteredPerson;
  readonly rights: readonly ('read' | 'act' | 'settings')[];
  readonly storeOins: readonly string[] | undefined;
  readonly messageTypes: readonly MessageType[] | undefined;
  readonly post: PostTo;
  readonly startsAt: Date;
  readonly endsAt: Date | undefined;
}

/** A line of the register that is right; of an appointment that was ended only its reference matters. */
export type RegisterLine = RegisteredMandate | { readonly reference: string; readonly isEnded: true };

/** Every field that a line may have. */
export const registerFields = [
  'kenmerk', 'soort', 'bsn', 'naam', 'vertegenwoordiger', 'naamVertegenwoordiger', 'rechten', 'organisaties', 'berichtTypen', 'post', 'ingangsdatum', 'einddatum', 'beeindigd',
] as const;

type Field = typeof registerFields[number];

/** The court appoints them, and decides who has authority over a child. */
const kinds: Readonly<Record<string, MandateKind>> = { bewindvoerder: 'financial-administrator', mentor: 'care-mentor', curator: 'legal-guardian', ouder: 'parental-authority' };
const rights = ['lezen', 'handelen', 'instellingen'] as const;
const maxNameLength = 200;

/** What is wrong with a line, as sentences that begin with the field and never repeat what stood in it. */
export class RegisterLineReader {
  readonly reasons: string[] = [];
  readonly #raw: RawRegisterLine;

  constructor(raw: RawRegisterLine) {
    this.#raw = raw;
  }

  /** The reference of the appointment, also of a line that is wrong otherwise; undefined when it has none that can be used. */
  get reference(): string | undefined {
    const reference = this.#text('kenmerk');
    // Nine digits may be somebody's number, and a reference is shown.
    return /^[A-Za-z0-9][A-Za-z0-9 ./-]{2,59}$/.test(reference) && !/^[0-9]{8,9}$/.test(reference) ? reference : undefined;
  }

  /** @returns the line, when nothing was wrong. */
  read(): RegisterLine | undefined {
    const unknown = Object.keys(this.#raw).filter((field) => !(registerFields as readonly string[]).includes(field));
    if (unknown.length > 0) this.reasons.push(`There are fields that do not exist; these do: ${registerFields.join(', ')}.`);
    const { reference } = this;
    if (reference === undefined) this.#wrong('kenmerk', 'give 3 to 60 letters, digits, dots, slashes and dashes, and not the number of a person');
    const isEnded = this.#word('beeindigd', { ja: true, nee: false, true: true, false: false }, false);
    if (isEnded === true) return this.#whenRight({ reference: reference ?? '', isEnded });
    const mandate = this.#mandate(reference ?? '');
    return this.#whenRight(mandate);
  }

  #mandate(reference: string): RegisteredMandate {
    const mandator = this.#person('bsn', 'naam', `BSN:${this.#text('bsn')}`);
    const mandatee = this.#person('vertegenwoordiger', 'naamVertegenwoordiger', this.#text('vertegenwoordiger'));
    if (mandator.identity.value === mandatee.identity.value && mandator.identity.type === mandatee.identity.type) this.#wrong('vertegenwoordiger', 'nobody represents themselves');
    const startsAt = this.#day('ingangsdatum', 0);
    if (startsAt === undefined && this.#text('ingangsdatum') === '') this.#wrong('ingangsdatum', 'this is required');
    const endsAt = this.#day('einddatum', 1);
    if (startsAt && endsAt && endsAt <= startsAt) this.#wrong('einddatum', 'this lies before ingangsdatum');
    const chosen = this.#words('rechten', rights);
    if (chosen === undefined) this.#wrong('rechten', `give some of ${rights.join(', ')}`);
    const types = this.#words('berichtTypen', Object.keys(messageTypes) as (keyof typeof messageTypes)[]);
    return {
      reference, isEnded: false, mandator, mandatee,
      kind: this.#word('soort', kinds) ?? 'care-mentor',
      rights: fromWireRights(chosen ?? []),
      storeOins: this.#oins(),
      messageTypes: types && fromWireMessageTypes(types),
      post: keyOfWord(wirePost, this.#word('post', { machtiginggever: 'machtiginggever', gemachtigde: 'gemachtigde', beiden: 'beiden' } as const, 'gemachtigde') ?? 'gemachtigde'),
      startsAt: startsAt ?? new Date(0), endsAt,
    };
  }

  #whenRight(line: RegisterLine): RegisterLine | undefined {
    return this.reasons.length === 0 ? line : undefined;
  }

  #person(numberField: Field, nameField: Field, written: string): RegisteredPerson {
    const [, type = '', value = ''] = /^(BSN|RSIN|KVK):(.*)$/.exec(written) ?? [];
    const identity = { type, value } as RecipientIdentity;
    if (type === '') this.#wrong(numberField, 'write a kind and a number, such as KVK:12345678');
    else {
      const reason = whyNotAnIdentity(identity);
      if (reason !== undefined) this.#wrong(numberField, reason.replace(/\.$/, ''));
    }
    const name = this.#text(nameField);
    if (name === '' || name.length > maxNameLength || lineBreaking.test(name) || directionChanging.test(name)) this.#wrong(nameField, `give a name of one line, of at most ${maxNameLength} characters`);
    return { identity, name };
  }

  /** The moment at which this day of the Dutch calendar begins, or so many days later. */
  #day(field: Field, daysLater: number): Date | undefined {
    const text = this.#text(field);
    if (text === '') return undefined;
    const day = /^(19[7-9]|2[0-9]{2})[0-9]-[0-9]{2}-[0-9]{2}$/.test(text) ? dayFromDate(text) : Number.NaN;
    if (!Number.isNaN(day) && dateOfDay(day) === text) return new Date(startOfDay(day + daysLater));
    this.#wrong(field, 'write a day as 2026-07-31, not before 1970');
    return undefined;
  }

  #oins(): readonly string[] | undefined {
    const oins = this.#list('organisaties');
    if (oins.length === 0) return undefined;
    if (!oins.every((oin) => /^[0-9]{20}$/.test(oin)) || new Set(oins).size < oins.length) this.#wrong('organisaties', 'give OINs of 20 digits, each once');
    return oins;
  }

  #word<Value>(field: Field, values: Readonly<Record<string, Value>>, otherwise?: Value): Value | undefined {
    const text = this.#text(field);
    if (text === '' && otherwise !== undefined) return otherwise;
    if (Object.hasOwn(values, text)) return values[text];
    this.#wrong(field, `give one of ${Object.keys(values).join(', ')}`);
    return undefined;
  }

  #words<Word extends string>(field: Field, all: readonly Word[]): readonly Word[] | undefined {
    const words = this.#list(field);
    if (words.length === 0) return undefined;
    if (!words.every((word) => (all as readonly string[]).includes(word)) || new Set(words).size < words.length) this.#wrong(field, `give some of ${all.join(', ')}, each once`);
    return all.filter((word) => words.includes(word));
  }

  #list(field: Field): readonly string[] {
    const value = this.#raw[field];
    // Whether that means nothing or everything would be a guess.
    if (Array.isArray(value) && value.length === 0 && field !== 'rechten') this.#wrong(field, 'leave an empty list out');
    return Array.isArray(value) ? value.map((item: unknown) => (typeof item === 'string' ? item : '')) : this.#text(field).split(/[\s|]+/).filter((item) => item !== '');
  }

  #text(field: Field): string {
    const value = this.#raw[field];
    if (typeof value === 'boolean') return String(value);
    return typeof value === 'string' ? value.trim() : '';
  }

  #wrong(field: Field, detail: string): void {
    this.reasons.push(`${field}: ${detail}.`);
  }
}

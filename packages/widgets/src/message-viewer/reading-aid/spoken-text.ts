/** What voices read wrongly: how it looks, and how one says it. Of several that begin at the same place, the first counts. */
interface Rule {
  readonly written: string;
  readonly say: (written: string) => string;
}

const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

const abbreviations: Readonly<Record<string, string>> = {
  'a.s.': 'aanstaande', 'a.u.b.': 'alstublieft', 'art.': 'artikel', 'bijv.': 'bijvoorbeeld', 'blz.': 'bladzijde', 'bv.': 'bijvoorbeeld', 'ca.': 'ongeveer',
  'd.d.': 'van', 'd.w.z.': 'dat wil zeggen', 'dhr.': 'de heer', 'dr.': 'dokter', 'drs.': 'doctorandus', 'e.d.': 'en dergelijke', 'e.e.a.': 'een en ander',
  'enz.': 'enzovoort', 'etc.': 'et cetera', 'evt.': 'eventueel', 'excl.': 'exclusief', 'fam.': 'familie', 'i.p.v.': 'in plaats van', 'i.v.m.': 'in verband met',
  'incl.': 'inclusief', 'ing.': 'ingenieur', 'ir.': 'ingenieur', 'jl.': 'jongstleden', 'm.b.t.': 'met betrekking tot', 'm.b.v.': 'met behulp van',
  'm.i.v.': 'met ingang van', 'm.n.': 'met name', 'm.u.v.': 'met uitzondering van', 'max.': 'maximaal', 'mevr.': 'mevrouw',
  'mr.': 'meester', 'mw.': 'mevrouw', 'n.a.v.': 'naar aanleiding van', 'n.v.t.': 'niet van toepassing', 'nr.': 'nummer', 'nrs.': 'nummers', 'o.a.': 'onder andere',
  'o.g.v.': 'op grond van', 'p/a': 'per adres', 'pag.': 'pagina', 'prof.': 'professor', 'resp.': 'respectievelijk', 's.v.p.': 'alstublieft',
  't.a.v.': 'ter attentie van', 't.b.v.': 'ten behoeve van', 't.n.v.': 'ten name van', 't/m': 'tot en met', 'tel.': 'telefoon', 'vgl.': 'vergelijk', 'z.s.m.': 'zo snel mogelijk',
};

// No letter or digit right before or after.
const from = '(?<![\\p{L}\\p{N}])';
const to = '(?![\\p{L}\\p{N}])';

/** As it stands in a sentence, or at the start of one. */
function eitherCase(abbreviation: string): string {
  const first = abbreviation.charAt(0);
  return `[${first}${first.toUpperCase()}]${abbreviation.slice(1).replaceAll('.', '\\.')}`;
}

const rules: readonly Rule[] = [
  { written: `${from}(?:https?://|www\\.)[^\\s<>"”]{1,300}[\\p{L}\\p{N}]`, say: sayWebAddress },
  { written: `${from}[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}`, say: sayMailAddress },
  { written: `${from}[A-Z]{2}\\d{2}(?: ?[A-Z]{4})(?: ?\\d{4}){2}(?: ?\\d{1,4})?${to}`, say: spell },
  { written: '-?(?:€|EUR)\\s?-?\\d[\\d.]{0,15}(?:,(?:\\d{1,2}|--?|–))?(?:\\s(?:miljoen|miljard))?', say: sayAmount },
  { written: `${from}(?:\\d{1,2}([-/.])\\d{1,2}\\k<separator>\\d{4}|\\d{4}-\\d{2}-\\d{2})${to}`, say: sayDate },
  { written: `${from}\\d{1,2}(?::\\d{2}${to}(?: uur)?|\\.\\d{2} uur)`, say: sayTime },
  { written: `${from}(?:(?:\\+\\d{2}[ -]?(?:\\(0\\)[ -]?)?|0)\\d(?:[ -]?\\d){7,9}|0[89]00[ -]?\\d{4,7}|14 ?0\\d{2,4})${to}(?![ -]\\d)`, say: spell },
  { written: `${from}\\d{1,3}(?:\\.\\d{3}){1,5}(?:,\\d{1,4})?${to}`, say: (number) => number.replaceAll('.', '') },
  { written: `${from}[1-9]\\d{3} ?[A-Z]{2}${to}`, say: sayPostcode },
  { written: `${from}(?:${Object.keys(abbreviations).map(eitherCase).join('|')})`, say: sayInFull },
  { written: `${from}\\d{3,20}(?: \\d{3,20}){1,9}${to}`, say: sayIdentifier },
  { written: `${from}[\\p{Lu}\\d]{1,40}(?:[-/.][\\p{Lu}\\d]{1,40}){1,9}${to}`, say: sayIdentifier },
  { written: `${from}\\p{Lu}{0,5}\\d{5,}[\\p{Lu}\\d]*(?![\\p{L}\\p{N}]|,\\d)`, say: spell },
  { written: '&', say: () => ' en ' },
];

const all = new RegExp(rules.map(({ written }, index) => `(?<r${index}>${written.replace('([-/.])', '(?<separator>[-/.])')})`).join('|'), 'gu');

/**
 * How one says a sentence of a letter in Dutch: abbreviations in full, amounts and dates as words, and numbers that only tell things apart
 * (telephone, account, case) digit by digit and not as millions.
 *
 * @returns empty when there is nothing to say
 */
export function spokenText(sentence: string): string {
  const said = sentence.replace(all, (...found) => {
    const groups = found.at(-1) as Readonly<Record<string, string | undefined>>;
    const index = rules.findIndex((_, rule) => groups[`r${rule}`] !== undefined);
    const [written] = found;
    return rules[index]?.say(written) ?? written;
  }).replace(/[\s_*=~|•]+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(said) ? said : '';
}

/** Each letter and digit by itself, with a pause where there was something between them. */
function spell(written: string): string {
  return written.split(/[^\p{L}\p{N}+]+/u).filter((group) => group !== '').map((group) => spaced(group).replace('+', 'plus')).join(', ');
}

function spaced(group: string): string {
  return group.toUpperCase().split(/(?=.)/u).join(' ');
}

/** Spelt when it is long, or letters and digits in turn as on a number plate; years and short numbers are numbers. */
function sayIdentifier(written: string): string {
  const groups = written.split(/[-/. ]/u);
  const digits = written.replace(/\D/gu, '').length;
  const isPlate = groups.length === 3 && groups.every((group) => /^(?:\p{L}{1,3}|\d{1,3})$/u.test(group)) && /\p{L}/u.test(written) && digits > 0;
  const areYears = groups.every((group) => /^(?:19|20)\d\d$/.test(group));
  return isPlate || (digits >= 5 && !areYears) ? spell(written) : written;
}

function sayAmount(written: string): string {
  const unit = /miljoen|miljard/iu.exec(written)?.[0];
  const [whole = '', fraction = ''] = written.replace(/[^\d,]/gu, '').split(',');
  const sign = written.includes('-') && /-\s?\d|-€|-EUR/iu.test(written) ? 'min ' : '';
  // A full stop that ends the sentence is no part of the amount.
  const end = written.endsWith('.') ? '.' : '';
  const euros = whole.replace(/^0+(?=\d)/u, '');
  const cents = Number(fraction.padEnd(2, '0'));
  if (unit !== undefined) {
    return `${sign}${euros}${fraction === '' ? '' : `,${fraction}`} ${unit} euro${end}`;
  }
  if (cents === 0) {
    return `${sign}${euros} euro${end}`;
  }
  return euros === '0' ? `${sign}${cents} cent` : `${sign}${euros} euro en ${cents} cent`;
}

function sayDate(written: string): string {
  const numbers = written.split(/[-/.]/u).map(Number);
  const [day = 0, month = 0, year = 0] = /^\d{4}/u.test(written) ? numbers.reverse() : numbers;
  const name = day >= 1 && day <= 31 ? months[month - 1] : undefined;
  return name === undefined ? spell(written) : `${day} ${name} ${year}`;
}

function sayTime(written: string): string {
  const [hours = 0, minutes = 0] = written.match(/\d+/gu)?.map(Number) ?? [];
  return minutes === 0 ? `${hours} uur` : `${hours} uur ${minutes}`;
}

function sayPostcode(written: string): string {
  return `${written.slice(0, 2)} ${written.slice(2, 4)}, ${spaced(written.slice(4).trim())}`;
}

function sayWebAddress(written: string): string {
  const host = written.replace(/^https?:\/\//iu, '').replace(/^www\./iu, '').split(/[/?#]/u)[0] ?? '';
  return sayDots(host);
}

function sayMailAddress(written: string): string {
  return sayDots(written).replace('@', ' apenstaartje ');
}

function sayDots(address: string): string {
  return address.replaceAll('.', ' punt ').replaceAll('-', ' streepje ');
}

function sayInFull(written: string): string {
  const full = abbreviations[written.toLowerCase()] ?? written;
  return /^\p{Lu}/u.test(written) ? full.charAt(0).toUpperCase() + full.slice(1) : full;
}

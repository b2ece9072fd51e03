/** Words that say what kind of organisation it is, or nothing, but not which. */
const passedOver = new Set(['de', 'het', 'van', 'der', 'den', 'en', 'voor', 'gemeente', 'waterschap', 'provincie', 'dienst']);

/**
 * Up to three letters that stand for an organisation: its abbreviation when its name has one, "RDW" or
 * "Sociale Verzekeringsbank (SVB)", or else the initials of its first two telling words. Decorative.
 */
export function monogram(name: string): string {
  const abbreviation = /(?:^|\()(\p{Lu}{2,3})\p{Lu}?(?:\)|$|\s)/u.exec(name)?.[1];
  if (abbreviation !== undefined) {
    return abbreviation;
  }
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  const telling = words.filter((word) => !passedOver.has(word.toLowerCase()));
  const [first = '', second = ''] = telling.length > 0 ? telling : words;
  return (initial(first) + initial(second)).toUpperCase();
}

function initial(word: string): string {
  return /^\p{L}/u.exec(word)?.[0] ?? '';
}

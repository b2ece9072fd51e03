const blocks = new Set([
  'address', 'blockquote', 'caption', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'table', 'tr', 'ul',
]);

/** The words of a rebuilt letter as plain text, a block on a line of its own, for whatever reads them aloud or explains them. */
export function letterWords(letter: DocumentFragment): string {
  return wordsIn(letter)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\n ]*/gu, '\n')
    .trim();
}

function wordsIn(node: Node): string {
  if (node instanceof Text) {
    return node.data.replace(/\s+/gu, ' ');
  }
  const name = node instanceof Element ? node.localName : '';
  if (name === 'br') {
    return '\n';
  }
  const words = [...node.childNodes].map(wordsIn).join('');
  return blocks.has(name) ? `\n${words}\n` : name === 'td' || name === 'th' ? `${words} ` : words;
}

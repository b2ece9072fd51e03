/** What an element on paper holds: text is always text, whatever is written in it. */
export type PaperContent = Node | string | undefined;

/** Makes an element of a document that is not on the screen. */
export function paperElement(paper: Document, name: string, attributes: Readonly<Record<string, string>>, ...content: readonly PaperContent[]): HTMLElement {
  const element = paper.createElement(name);
  Object.entries(attributes).forEach(([attribute, value]) => element.setAttribute(attribute, value));
  element.append(...content.filter((part) => part !== undefined));
  return element;
}

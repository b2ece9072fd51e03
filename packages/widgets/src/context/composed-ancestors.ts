/** The elements around this one, nearest first, through slots and out of shadow roots. */
export function* composedAncestors(element: Element): Generator<Element> {
  let node: Node | null = element.assignedSlot ?? element.parentNode;
  while (node !== null) {
    if (node instanceof Element) {
      yield node;
      node = node.assignedSlot ?? node.parentNode;
    } else {
      node = node instanceof ShadowRoot ? node.host : node.parentNode;
    }
  }
}

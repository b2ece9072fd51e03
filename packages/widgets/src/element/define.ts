/**
 * Define an element unless a copy of this package on the page did so before: a second definition would throw and take
 * the rest of its bundle along. Does nothing where there are no custom elements (a server).
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (typeof customElements !== 'undefined' && customElements.get(name) === undefined) {
    customElements.define(name, element);
  }
}

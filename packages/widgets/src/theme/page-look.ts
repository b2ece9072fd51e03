/** Colours that say that a theme of the NL Design System reaches the element. */
const themeColours = ['--berichtenbox-color', '--utrecht-document-color', '--basis-color-default-color-document', '--ams-color-text'];

/** What the page gives the element to look like. */
export interface PageLook {
  /** A theme sets colours, so our dark defaults stay out. */
  readonly themed: boolean;
  /** The page sets no font; what comes down is the browser's own serif. */
  readonly bare: boolean;
}

/** Undefined while the element has no style yet: it lies in a slot of an element that has not rendered. */
export function pageLook(element: Element): PageLook | undefined {
  const style = getComputedStyle(element.parentElement ?? element);
  return style.fontFamily === ''
    ? undefined
    : {
        themed: themeColours.some((name) => style.getPropertyValue(name) !== ''),
        bare: /^("?Times( New Roman)?"?|serif)$/i.test(style.fontFamily),
      };
}

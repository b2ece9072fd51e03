/** The decisions about the look that the page inside the frame shares with the page around it. */
const tokens = [
  '--_color', '--_background', '--_muted-color', '--_line-color', '--_accent', '--_error-color', '--_heading-font', '--_heading-weight',
  '--_heading-color', '--_font', '--_link-color', '--_link-hover-color', '--_link-visited-color', '--_link-decoration', '--_focus-color', '--_focus-width',
  '--_focus-style', '--_focus-offset', '--_focus-background', '--_focus-text',
];
/** Set on the letter's text around the frame, and taken over as they come out there. */
const text = ['font-family', 'font-size', 'font-weight', 'line-height', 'letter-spacing', 'word-spacing'];

/**
 * Dresses the frame's document in the look around it. By properties only, since a style attribute or element would break a strict policy.
 *
 * @param around the element whose text the letter is
 */
export function takeLookOf(around: Element, { documentElement: root, body }: Document): void {
  const style = getComputedStyle(around);
  // Rem is that of the page, also when it is not the browser's own.
  root.style.setProperty('font-size', getComputedStyle(around.ownerDocument.documentElement).fontSize);
  // Light and dark as around it: a frame of another scheme gets a ground of its own.
  root.style.setProperty('color-scheme', style.colorScheme);
  for (const name of tokens) {
    root.style.setProperty(name, style.getPropertyValue(name));
  }
  for (const name of text) {
    body.style.setProperty(name, style.getPropertyValue(name));
  }
}

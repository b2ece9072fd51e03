/**
 * A style sheet as Lit's tag of this name makes it, for an element without Lit: made when it is first worn, and shared after that.
 */
export function css([text = '']: TemplateStringsArray): () => CSSStyleSheet {
  let sheet: CSSStyleSheet | undefined;
  return () => {
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
    }
    return sheet;
  };
}

/**
 * Whether a table only puts things in place, as in letters made for e-mail: it has no headers or caption, and holds another table, or
 * one cell a row. To somebody who hears it, such a table is noise; in a narrow column it does not fit.
 */
export function isForLayout(table: HTMLElement): boolean {
  const own = (selector: string): Element[] => [...table.querySelectorAll(selector)].filter((part) => part.parentElement?.closest('table') === table);
  return own('th, caption').length === 0
    && (table.querySelector('table') !== null || own('tr').every((row) => row.childElementCount < 2));
}

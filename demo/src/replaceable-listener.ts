import type { NodeListener } from '@berichtenbox/server/node';

/** A listener whose work is given to it later; until then it asks to come back. */
export interface ReplaceableListener {
  readonly listener: NodeListener;
  replace(by: NodeListener): void;
}

/** Makes one. */
export function replaceableListener(): ReplaceableListener {
  let current: NodeListener = (_request, response) => {
    response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '1', 'Cache-Control': 'no-store' }).end('De demo start nog op.\n');
  };
  return {
    listener: (request, response) => current(request, response),
    replace: (by) => {
      current = by;
    },
  };
}

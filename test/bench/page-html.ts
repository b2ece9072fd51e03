import type { Contender } from './contenders.js';

/**
 * How a page is timed. `script`: from the start of the script, which has been fetched already. `tag`: from the script's tag, nothing
 * fetched yet.
 */
export type Start = 'script' | 'tag';

/** What a page shows and waits for. */
export interface PageOptions {
  readonly contender: Contender;
  /** Messages in the inbox. */
  readonly count: number;
  readonly start: Start;
  /** Texts that the first row must have before it counts. */
  readonly firstRow: readonly string[];
}

/** The page of one contender. `shown` in it resolves with how long it took until the first row was painted. */
export function pageHtml({ contender, count, start, firstRow }: PageOptions): string {
  const { script, markup, hosts, rows, limit } = contender;
  const endpoint = `/box/${count}/api/v1`;
  return `<!doctype html>
<html lang="nl" data-endpoint="${endpoint}" data-limit="${limit ?? count}" data-rows='${JSON.stringify({ hosts, rows })}'>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${contender.label}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/pages/page.css">
<script src="/contenders/probe.js"></script>
</head>
<body>
<main>${markup(endpoint)}</main>
<script>
let startedAt;
const firstRow = ${JSON.stringify(firstRow)};
const shown = probe.firstRow(...firstRow).then((at) => ({ startedAt, at }));
</script>
${start === 'tag' ? `<script>startedAt = performance.now()</script>\n<script type="module" src="${script}"></script>` : starter(script)}
</body>
</html>`;
}

function starter(script: string): string {
  return `<script type="module">
await probe.preload('${script}');
startedAt = performance.now();
await import('${script}');
</script>`;
}

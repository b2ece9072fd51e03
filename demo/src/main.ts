import { readArguments } from './read-arguments.js';
import { startDemo } from './start-demo.js';

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** Starts the demo, and stops it when asked to. */
async function main(): Promise<void> {
  const demo = await startDemo(readArguments(process.argv.slice(2), process.env), (sentence) => say(`• ${sentence}`));
  say(`Berichtenbox demo: ${demo.url}/`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void demo.close());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The demo cannot start.'}\n`);
  process.exitCode = 1;
});

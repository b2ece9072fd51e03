import { spawn } from 'node:child_process';

/** A failure that a person can act on: shown as a sentence, without a stack. */
export class SetupError extends Error {
  name = 'SetupError';
}

/**
 * Runs a command in the project's folder. `quiet` keeps its output back unless it fails.
 * @returns {Promise<{ code: number, output: string }>} settles when the command has ended
 */
export function runCommand(command, args, { quiet = false, cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd, env: env ?? process.env, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/** Runs `step` under one line that says what is going on, since the first time can take minutes. */
export async function announce(sentence, step) {
  const started = Date.now();
  console.log(`• ${sentence} …`);
  const result = await step();
  const seconds = Math.round((Date.now() - started) / 1000);
  if (seconds > 2) console.log(`  done in ${seconds} s`);
  return result;
}

/** Runs `main` and turns what goes wrong into a sentence and exit code 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

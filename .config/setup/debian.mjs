import { access, constants } from 'node:fs/promises';
import { announce, runCommand } from './run-command.mjs';

/** The first of these paths that can be run, or undefined. */
export async function firstExecutable(paths) {
  for (const path of paths) {
    const found = await access(path, constants.X_OK).then(() => true, () => false);
    if (found) return path;
  }
  return undefined;
}

/** Installs a Debian package where this user may; answers whether that worked. */
export async function installDebianPackage(name) {
  if ((await firstExecutable(['/usr/bin/apt-get'])) === undefined) return false;
  const isRoot = process.getuid?.() === 0;
  const sudo = isRoot ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', '-qq', ...args];
    return runCommand(command, rest, { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  return announce(`Installing Debian's package ${name} (once)`, async () => {
    await apt('update').catch(() => undefined);
    const result = await apt('install', '-y', '--no-install-recommends', name).catch(() => ({ code: 1 }));
    return result.code === 0;
  });
}

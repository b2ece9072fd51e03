/** The first of these paths that can be run, or undefined. */
export function firstExecutable(paths: readonly string[]): Promise<string | undefined>;
/** Installs a Debian package where this user may; answers whether that worked. */
export function installDebianPackage(name: string): Promise<boolean>;

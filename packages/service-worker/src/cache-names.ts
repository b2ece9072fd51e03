/** Of every cache, so that a site's other caches stay apart. */
const prefix = 'berichtenbox';

/** Names of our caches for this worker; another worker of the same site has others. */
export function cacheNames(scope: string): { readonly page: string; readonly files: string } {
  const { pathname } = new URL(scope);
  return { page: `${prefix}-page ${pathname}`, files: `${prefix}-files ${pathname} ` };
}

/** Our caches for this worker, oldest first. */
export async function ownCaches(caches: Pick<CacheStorage, 'keys'>, scope: string): Promise<readonly string[]> {
  const { page, files } = cacheNames(scope);
  return (await caches.keys()).filter((name) => name === page || name.startsWith(files));
}

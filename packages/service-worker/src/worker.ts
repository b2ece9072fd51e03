import { siteAddress } from './box-address.js';
import { readManifest } from './files-manifest.js';
import type { FlushWorkerScope } from './flush-worker.js';
import { listenForSync } from './flush.js';
import { answerOffline } from './offline-page.js';
import { keepFiles } from './precache.js';
import { listenForPush } from './push.js';
import { refuseToReplace } from './refuse-to-replace.js';
import { listenForConsent } from './update.js';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string };
}

declare const self: ServiceWorkerGlobalScope & FlushWorkerScope & { readonly trustedTypes?: TrustedTypes; readonly berichtenboxFiles?: unknown };

const parameters = new URL(self.location.href).searchParams;
const parameter = (name: string): string | undefined => parameters.get(name) ?? undefined;
const [box, folder, endpoint, language] = [parameter('box'), parameter('files'), parameter('api'), parameter('taal')];
refuseToReplace(self.registration, self.location.href, parameter('replaces'));
const policy = self.trustedTypes?.createPolicy('berichtenbox#sw', { createScriptURL: (address) => address });

listenForPush(self, { box });
if (folder === undefined) {
  listenForConsent(self, 'none');
} else {
  // As a script, and not as data: the browser then looks by itself whether it changed, and a change of it is a new worker.
  load(siteAddress(`${folder}berichtenbox-files.js`, self.registration.scope));
  const manifest = readManifest(self.berichtenboxFiles);
  keepFiles(self, { folder, manifest });
  answerOffline(self, { box, folder, language });
  listenForConsent(self, manifest.version);
}
if (endpoint !== undefined) {
  const sender = new URL('berichtenbox-sw-flush.js', self.location.href).href;
  const flush = async (): Promise<{ readonly isLeft: boolean }> => {
    load(sender);
    return await self.berichtenboxFlush?.({ endpoint }) ?? { isLeft: true };
  };
  // What was not loaded during installation a worker may never load; what was, it reads only when something is to be sent.
  self.addEventListener('install', () => load(sender));
  listenForSync(self, { flush });
}

function load(address: string | undefined): void {
  if (address === undefined) throw new TypeError('The Berichtenbox’s files must be in a folder of this site.');
  self.importScripts(policy?.createScriptURL(address) ?? address);
}

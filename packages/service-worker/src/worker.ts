import { siteAddress } from './box-address.js';
import { readManifest } from './files-manifest.js';
import { listenForSync } from './flush.js';
import { answerOffline } from './offline-page.js';
import { keepFiles } from './precache.js';
import { listenForPush } from './push.js';
import { listenForConsent } from './update.js';

declare const self: ServiceWorkerGlobalScope & { berichtenboxFiles?: unknown; trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string } } };

const parameters = new URL(self.location.href).searchParams;
const parameter = (name: string): string | undefined => parameters.get(name) ?? undefined;
const [box, folder, language] = [parameter('box'), parameter('files'), parameter('taal')];

listenForPush(self, { box });
if (folder === undefined) {
  listenForConsent(self, 'none');
} else {
  loadManifest(folder);
  const manifest = readManifest(self.berichtenboxFiles);
  keepFiles(self, { folder, manifest });
  answerOffline(self, { box, folder, language });
  listenForConsent(self, manifest.version);
  listenForSync(self);
}

/** As a script, and not as data: the browser then looks by itself whether it changed, and a change of it is a new worker. */
function loadManifest(at: string): void {
  const folderAddress = siteAddress(at, self.registration.scope);
  if (folderAddress === undefined) throw new TypeError('The files must be on this site.');
  const address = `${folderAddress}berichtenbox-files.js`;
  const policy = self.trustedTypes?.createPolicy('berichtenbox#sw', { createScriptURL: () => address });
  self.importScripts(policy?.createScriptURL(address) ?? address);
}

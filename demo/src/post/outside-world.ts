import type { Clock } from '@berichtenbox/server';
import type { DemoAddress } from '../portal/demo-tools.js';
import { knownAddresses } from './known-addresses.js';
import { startMailServer } from './mail-server.js';
import { openPostOffice, type PostOffice } from './post-office.js';
import { openRefusedAddresses, type RefusedAddresses } from './refused-addresses.js';

/** What is somebody else's in the real world: the mail server of the people the box writes to. */
export interface OutsideWorld {
  readonly office: PostOffice;
  readonly refused: RefusedAddresses;
  readonly addresses: () => Promise<readonly DemoAddress[]>;
  /** Where mail is accepted. */
  readonly smtpUrl: string;
  close(): Promise<void>;
}

/** Opens it as it was left in the data folder. */
export async function openOutsideWorld({ dataDirectory, fresh }: { readonly dataDirectory: string; readonly fresh: boolean }, clock: Clock): Promise<OutsideWorld> {
  const [office, refused] = await Promise.all([openPostOffice(dataDirectory, clock, { fresh }), openRefusedAddresses(dataDirectory, { fresh })]);
  const addresses = () => Promise.resolve(knownAddresses(office));
  const mail = await startMailServer({
    office,
    isRefused: (address) => refused.has(address),
    ownerOf: (address) => Promise.resolve(knownAddresses(office).find((known) => known.address === address.toLowerCase())?.persona),
  });
  return { office, refused, addresses, smtpUrl: mail.url, close: () => mail.close() };
}

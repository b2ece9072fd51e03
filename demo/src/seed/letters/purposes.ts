import type { MessageMetadata } from '@berichtenbox/server';

/** What senders say of a letter that is there to be read. */
export const informing = { messageType: 'notification', actionPrompt: 'receive-information' } as const satisfies MessageMetadata;

/** What they say of a letter in which the reader is asked for something other than money. */
export const asking = { messageType: 'request', actionPrompt: 'provide-information' } as const satisfies MessageMetadata;

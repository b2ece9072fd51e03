import { storeMessages, type NewMessage } from '@berichtenbox/server';
import { organisations, type OrganisationKey } from '../demo/src/seed/organisations.js';
import type { BoxState } from './box-state.js';
import { findMessage, newcomer } from './situations.js';

const dayMs = 86_400_000;

/** What a sender says of a letter, or what the person did with it. */
export type LetterPart = Pick<NewMessage, 'metadata' | 'explanation' | 'folder' | 'handled'> & {
  readonly subject?: string;
  readonly sender?: OrganisationKey;
  readonly daysAgo?: number;
};

/** A day in the Netherlands, so many days from today. */
export function day(days: number): string {
  return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Amsterdam' }).format(new Date(Date.now() + days * dayMs));
}

/** A fine that is to be paid. */
export const fineToPay = {
  messageType: 'payment-request', actionPrompt: 'pay', deadline: day(9),
  payment: { amountCents: 15_900, url: 'https://betalen.cjib.example/kenmerk', reference: '7331 5319 1742 3223' },
} as const;

/** What the sender of that fine explains. */
export const fineExplained = {
  actionText: 'Betaal de boete, of ga in beroep.', consequence: 'Het bedrag wordt hoger. Na de eerste aanmaning betaalt u € 229,50.',
  reason: 'De auto met kenteken X-012-AE stond op uw naam.',
} as const;

/** A box with this letter, and others after it, older ones last. */
export function letterOf(letter: LetterPart, ...others: readonly LetterPart[]): BoxState {
  return {
    ...newcomer,
    prepare: async (server) => {
      const recipientId = await server.recipientOf('pietersen');
      await server.database.transaction().execute((transaction) => storeMessages(transaction, [letter, ...others].map(({ sender = 'cjib', subject = 'Bericht van vandaag', daysAgo = 1, ...part }) => {
        const publishedAt = new Date(Date.now() - daysAgo * dayMs);
        return {
          ...part, subject, recipientId, publishedAt, receivedAt: publishedAt, storeOin: organisations[sender].oin,
          body: 'Geachte heer Pietersen,\n\nIn dit bericht leest u wat er is en wat u kunt doen.\n\nMet vriendelijke groet,\nde afzender',
        };
      })));
    },
    find: (server) => findMessage(server, 'pietersen', letter.subject ?? 'Bericht van vandaag'),
  };
}

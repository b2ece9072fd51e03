import { foldText, type ActingClient } from '@berichtenbox/client';

/** In what order people stand. */
export const sorts = ['deadline', 'action-needed', 'unread', 'name'] as const;
/** Of whom is shown. */
export const shows = ['all', 'unread', 'action-needed'] as const;

/** @see sorts */
export type ClientSort = (typeof sorts)[number];
/** @see shows */
export type ClientShow = (typeof shows)[number];

/** What a person chose to see. */
export interface ClientChoice {
  readonly query: string;
  readonly sort: ClientSort;
  readonly show: ClientShow;
}

const far = '9999';

/** Those that were chosen, in the order that was chosen; equals by name. */
export function chosenClients(clients: readonly ActingClient[], { query, sort, show }: ClientChoice, language: string): readonly ActingClient[] {
  const words = foldText(query).split(/\s+/).filter((word) => word !== '');
  const { compare } = new Intl.Collator(language);
  return clients
    .filter((client) => isShown(client, show) && words.every((word) => foldText(client.name).includes(word)))
    .sort((one, other) => rank(one, other, sort) || compare(one.name, other.name));
}

/** Somebody for whom something has to be done. */
export function isWaiting({ actionNeeded = 0 }: ActingClient): boolean {
  return actionNeeded > 0;
}

function isShown(client: ActingClient, show: ClientShow): boolean {
  return show === 'all' || (show === 'unread' ? (client.unread ?? 0) > 0 : isWaiting(client));
}

function rank(one: ActingClient, other: ActingClient, sort: ClientSort): number {
  switch (sort) {
    case 'deadline':
      return (one.firstDeadline?.date ?? far).localeCompare(other.firstDeadline?.date ?? far, 'en');
    case 'action-needed':
      return (other.actionNeeded ?? -1) - (one.actionNeeded ?? -1);
    case 'unread':
      return (other.unread ?? -1) - (one.unread ?? -1);
    case 'name':
      return 0;
  }
}

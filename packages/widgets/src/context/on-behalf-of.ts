import type { BerichtenboxClient } from '@berichtenbox/client';

/** The name of who one acts for; undefined while that is oneself, or nobody is logged in. */
export function onBehalfOf(client: BerichtenboxClient | undefined): string | undefined {
  const session = client?.session.state;
  return session?.status === 'active' && session.context.kind !== 'self' ? session.context.name : undefined;
}

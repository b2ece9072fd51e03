import type { BerichtenboxClient } from '@berichtenbox/client';
import { createContext } from '@lit/context';

/**
 * The key under which elements find the client (session and mailbox) of the page.
 * A registered symbol, so that two copies of this package on one page meet. Undefined while a provider begins.
 */
export const clientContext = createContext<BerichtenboxClient | undefined, symbol>(Symbol.for('berichtenbox/mailbox/v1'));

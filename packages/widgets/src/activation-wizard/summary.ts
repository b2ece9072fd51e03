import type { ActivationChoices, ActivationToken, BerichtenboxError } from '@berichtenbox/client';

/** Where the last step stands. Only `ready` has a button that activates: it holds the token that the server gave for exactly these choices. */
export type SummaryState =
  /** Not on the last step, or just there. */
  | { readonly phase: 'none' }
  | { readonly phase: 'asking' }
  | {
      readonly phase: 'ready' | 'activating';
      readonly choices: ActivationChoices;
      readonly token: ActivationToken;
      /** What went wrong the last time; `expired`: the token was too old, and this is another. */
      readonly failure?: 'expired' | BerichtenboxError;
    }
  | { readonly phase: 'failed'; readonly failure: BerichtenboxError | undefined };

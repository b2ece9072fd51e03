import type { ErrorCode } from '@berichtenbox/client';

const errors: Partial<Record<ErrorCode, string>> = {
  network: 'Er is geen verbinding. Controleer uw internet en probeer het opnieuw.',
  'unexpected-answer': 'Er komt geen goed antwoord. Gebruikt u openbare wifi? Meld u daar eerst aan en probeer het opnieuw.',
  'session-expired': 'U bent uitgelogd. Log opnieuw in om verder te gaan.',
  forbidden: 'U mag deze berichten niet bekijken.',
  'not-found': 'Dit bericht bestaat niet meer.',
  'too-many-requests': 'U vraagt veel achter elkaar. Wacht even en probeer het opnieuw.',
  'store-failed': 'De organisatie die dit bericht bewaart, is nu niet bereikbaar. Probeer het later opnieuw.',
  'retrieval-busy': 'Uw berichten worden al opgehaald, misschien op een ander apparaat. Probeer het zo opnieuw.',
};

/** What several elements say. Short active sentences, u-form, level B1; this is the source for the other languages. */
export const common = {
  retry: 'Opnieuw proberen',
  cancel: 'Annuleren',
  undo: 'Ongedaan maken',
  login: 'Inloggen',
  loginAgain: 'Opnieuw inloggen',
  unread: 'Ongelezen',
  attachments: (count: number): string => (count === 1 ? '1 bijlage' : `${String(count)} bijlagen`),
  elementFailed: 'Dit onderdeel werkt nu niet. Uw berichten zijn niet weg.',
  supportCode: 'Code voor de helpdesk:',
  call: 'Komt u er niet uit? Bel',
  /** One sentence for an error: what is wrong and what to do. */
  error: (code: ErrorCode): string => errors[code] ?? 'Er ging iets mis bij ons. Probeer het later opnieuw.',
};

/** Type of the text that several elements use. */
export type CommonMessages = typeof common;

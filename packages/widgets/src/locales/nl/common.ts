import type { ErrorCode } from '@berichtenbox/client';

/** What several elements say. Short active sentences, u-form, level B1; this is the source for the other languages. */
export const common = {
  retry: 'Opnieuw proberen',
  cancel: 'Annuleren',
  undo: 'Ongedaan maken',
  login: 'Inloggen',
  loginAgain: 'Opnieuw inloggen',
  unread: 'Ongelezen',
  /** Whose mail it is, when it is not one's own. */
  forWhom: (name: string): string => `voor ${name}`,
  attachments: (count: number): string => (count === 1 ? '1 bijlage' : `${String(count)} bijlagen`),
  elementFailed: 'Dit onderdeel werkt nu niet. Uw berichten zijn niet weg.',
  supportCode: 'Code voor de helpdesk:',
  call: 'Komt u er niet uit? Bel',
};

/** Type of the text that several elements use. */
export type CommonMessages = typeof common & {
  /** One sentence for an error: what is wrong and what to do. In Dutch it comes with what shows errors, see `errorSentence`. */
  readonly error?: (code: ErrorCode) => string;
};

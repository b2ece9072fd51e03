import type { ErrorCode } from '@berichtenbox/client';

const errors: Partial<Record<ErrorCode, string>> = {
  network: 'Er is geen verbinding. Controleer uw internet en probeer het opnieuw.',
  'unexpected-answer': 'Er komt geen goed antwoord. Gebruikt u openbare wifi? Meld u daar eerst aan en probeer het opnieuw.',
  'session-expired': 'U bent uitgelogd. Log opnieuw in om verder te gaan.',
  forbidden: 'U mag deze berichten niet bekijken.',
  'not-found': 'Dit bericht bestaat niet meer.',
  outdated: 'Deze pagina is verouderd. Vernieuw de pagina. Helpt dat niet? Sluit dan alle tabbladen van deze website en kom terug.',
  'too-many-requests': 'U vraagt veel achter elkaar. Wacht even en probeer het opnieuw.',
  'store-failed': 'De organisatie die dit bericht bewaart, is nu niet bereikbaar. Probeer het later opnieuw.',
  'message-changed': 'Dit bericht is intussen ergens anders veranderd. Daarom is dit niet gedaan. Bekijk het bericht en probeer het opnieuw.',
  'no-room': 'Dit apparaat is vol, en iets wat u eerder met dit bericht deed, is nog niet verstuurd. Daarom is dit niet gedaan. Probeer het opnieuw als er internet is.',
  'retrieval-busy': 'Uw berichten worden al opgehaald, misschien op een ander apparaat. Probeer het zo opnieuw.',
};

/** One sentence for an error: what is wrong and what to do. */
export const error = (code: ErrorCode): string => errors[code] ?? 'Er ging iets mis bij ons. Probeer het later opnieuw.';

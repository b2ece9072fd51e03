import { ProblemError } from './problem.js';

/**
 * Refuses what a page of another origin made the browser send. It stands beside SameSite=Strict and the CSRF token, and also
 * covers the one read with an effect, `_ophalen`. Callers that are not browsers send neither header, and pass.
 *
 * @throws {ProblemError} 403 `csrf-token-wrong`.
 * @see W3C Fetch Metadata, section 2.3; RFC 6454 section 7
 */
export function refuseOtherSites(request: Request, publicUrl: string): void {
  const site = request.headers.get('Sec-Fetch-Site');
  const origin = request.headers.get('Origin');
  const fromElsewhere = site === 'cross-site' || site === 'same-site';
  if (fromElsewhere || (origin !== null && origin !== new URL(publicUrl).origin)) {
    throw new ProblemError('csrf-token-wrong', { detail: 'This was sent from a page of another site.' });
  }
}

import { ProblemError } from '../http/problem.js';

/** The push services of the browsers there are. */
export const browserPushServices: readonly string[] = [
  'https://fcm.googleapis.com', 'https://*.push.services.mozilla.com', 'https://updates.push.services.mozilla.com', 'https://web.push.apple.com', 'https://*.notify.windows.com',
];

/**
 * Lets only push services through that we know: the server will send to whatever address is kept here, so it may not be one of our own network.
 *
 * @param services Origins; `*.` stands for any name below.
 * @throws {ProblemError} 400.
 */
export function requirePushService(endpoint: string, services: readonly string[]): void {
  if (isPushService(endpoint, services)) return;
  const errors = [{ pointer: '/endpoint', detail: 'This is no push service that is known here.' }];
  throw new ProblemError('invalid-request', { detail: 'The subscription is not right.', errors });
}

/** Whether this may be called as a push service. */
export function isPushService(endpoint: string, services: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password, origin } = new URL(endpoint);
  if (username !== '' || password !== '') return false;
  return services.some((service) => {
    const [scheme = '', host = ''] = service.split('//');
    return host.startsWith('*.') ? protocol === scheme && port === '' && hostname.endsWith(host.slice(1)) : origin === service;
  });
}

import type { WorkerMessage } from '@berichtenbox/client';

/**
 * Whether this browser can show our notifications from this page: `possible`; `on`, it does already; `no-worker`, the site has no service
 * worker for it (yet); `denied`, the person forbade this site to; `unsupported`, it never can.
 */
export type PushAbility = 'possible' | 'on' | 'no-worker' | 'denied' | 'unsupported';

/** Finds out whether notifications can be had here. Asks the person nothing. */
export async function pushAbility(): Promise<PushAbility> {
  // What Safari lacks outside of the home screen, and any page that is not secure.
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis) || !('Notification' in globalThis)) {
    return 'unsupported';
  }
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration === undefined) {
      return 'no-worker';
    }
    if (Notification.permission === 'denied') {
      return 'denied';
    }
    return (await registration.pushManager.getSubscription()) === null ? 'possible' : 'on';
  } catch {
    return 'unsupported';
  }
}

/**
 * Calls `look` when what `pushAbility` found may have changed: the site's worker came after all, or it tells that the browser ended the subscription.
 *
 * @returns ends it
 */
export function watchPush(look: () => void): () => void {
  const watching = new AbortController();
  try {
    const { serviceWorker } = navigator;
    void serviceWorker.ready.then(() => {
      if (!watching.signal.aborted) look();
    });
    serviceWorker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage | null>) => {
      if (data?.type === 'berichtenbox-push-changed') look();
    }, { signal: watching.signal });
  } catch {
    // No workers here: not in a page that is not secure, nor in a frame with a sandbox.
  }
  return () => watching.abort();
}

/** Why there is no subscription: the person does not want it after all, the server sends none, or the browser does not reach its maker's push service. */
export type NoSubscription = 'not-wanted' | 'not-sent' | 'unreachable';

/**
 * Has the browser ask the person, and subscribes. Call it at once when a button is pressed: browsers want to see that press.
 *
 * @param publicKey asks the server for its VAPID key, base64url; not before the person agreed. Undefined when the server sends none.
 * @throws {DOMException} when the browser cannot for another reason
 * @see https://www.w3.org/TR/push-api/#subscribe-method
 */
export async function subscribeToPush(publicKey: () => Promise<string | undefined>): Promise<PushSubscriptionJSON | NoSubscription> {
  if ((await Notification.requestPermission()) !== 'granted') {
    return 'not-wanted';
  }
  const applicationServerKey = await publicKey();
  if (applicationServerKey === undefined) {
    return 'not-sent';
  }
  const registration = await navigator.serviceWorker.ready;
  try {
    return (await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })).toJSON();
  } catch (error) {
    const reasons: Readonly<Partial<Record<string, NoSubscription>>> = { AbortError: 'unreachable', NotAllowedError: 'not-wanted' };
    const reason = error instanceof DOMException ? reasons[error.name] : undefined;
    if (reason === undefined) {
      throw error;
    }
    return reason;
  }
}

/** Has the browser forget that it shows our notifications, since the person took this channel away. */
export async function unsubscribeFromPush(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

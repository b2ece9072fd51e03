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
 * Has the browser ask the person, and subscribes. Call it at once when a button is pressed: browsers want to see that press.
 *
 * @param publicKey asks the server for its VAPID key, base64url; not before the person agreed. Undefined when the server sends none.
 * @returns undefined when the person does not want it after all, or the server cannot
 * @throws {DOMException} when the browser cannot, or its maker's push service does not answer
 * @see https://www.w3.org/TR/push-api/#subscribe-method
 */
export async function subscribeToPush(publicKey: () => Promise<string | undefined>): Promise<PushSubscriptionJSON | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') {
    return undefined;
  }
  const applicationServerKey = await publicKey();
  if (applicationServerKey === undefined) {
    return undefined;
  }
  const registration = await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  return subscription.toJSON();
}

/** Has the browser forget that it shows our notifications, since the person took this channel away. */
export async function unsubscribeFromPush(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

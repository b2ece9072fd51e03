import type { AppDependencies } from '@berichtenbox/server';
import { addressService, createLetterDrawing, readLetterFonts, smsChannel, smtpChannel, startNotifying, webPushChannel, type Notifying } from '@berichtenbox/server/node';
import type { VapidKeys } from 'web-push';
import type { OutsideWorld } from '../post/outside-world.js';

/** Five in the morning. */
export const letterMinuteOfDay = 5 * 60;

const contact = 'berichtenbox@voorbeeldstad.example';

/** Begins to tell people of their post, through the demo's own mail server, gateway, push service and printer. */
export async function startDemoNotifying(
  dependencies: Pick<AppDependencies, 'database' | 'clock' | 'log' | 'metrics' | 'keyRing' | 'settings'>, outside: OutsideWorld, vapidKeys: VapidKeys,
): Promise<Notifying> {
  return startNotifying({
    ...dependencies,
    channels: {
      email: smtpChannel({ smtpUrl: outside.smtpUrl, from: `Berichtenbox <${contact}>` }),
      sms: smsChannel({ gatewayUrl: outside.sms.url, token: outside.sms.token, senderName: 'Overheid' }),
      push: webPushChannel({ ...vapidKeys, contact: `mailto:${contact}`, services: dependencies.settings.pushServices }, outside.fetch),
    },
    letters: {
      batchTime: { minuteOfDay: letterMinuteOfDay },
      addresses: addressService(outside.register),
      draw: createLetterDrawing(await readLetterFonts()),
      printService: outside.printer,
    },
  });
}

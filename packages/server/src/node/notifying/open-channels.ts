import { smtpChannel } from '../../notifications/channels/email.js';
import { webPushChannel } from '../../notifications/channels/push.js';
import { smsChannel } from '../../notifications/channels/sms.js';
import { addressService } from '../../notifications/letters/postal-addresses.js';
import { createLetterDrawing } from '../../notifications/letters/draw-letter.js';
import type { Channels } from '../../notifications/send-worker.js';
import { readLetterFonts } from './letter-fonts.js';
import { printFolder } from './print-folder.js';
import type { NotifyingEnvironment } from './read-notifying-environment.js';
import type { NotifyingParts } from './start-notifying.js';

/** The ways in which this installation reaches people. Nothing is connected to yet. */
export async function openChannels({ email, sms, push, letters }: NotifyingEnvironment, pushServices: readonly string[]): Promise<Pick<NotifyingParts, 'channels' | 'letters'>> {
  const channels: Channels = {
    ...(email && { email: smtpChannel(email) }),
    ...(sms && { sms: smsChannel(sms) }),
    ...(push && { push: webPushChannel({ ...push, services: pushServices }) }),
  };
  if (letters === undefined) return { channels };
  const { folder, addressService: service, batchTime } = letters;
  return { channels, letters: { batchTime, addresses: addressService(service), draw: createLetterDrawing(await readLetterFonts()), printService: printFolder(folder) } };
}

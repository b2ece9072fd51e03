import type { EmailSettings } from '../../notifications/channels/email.js';
import type { SmsSettings } from '../../notifications/channels/sms.js';
import type { AddressServiceSettings } from '../../notifications/letters/postal-addresses.js';
import type { BatchTime } from '../../notifications/letters/plan-letter-batch.js';

type Variables = Readonly<Record<string, string | undefined>>;

/** What the production server is told of notifying. What is absent is not set up: then nothing goes out that way. */
export interface NotifyingEnvironment {
  readonly email?: EmailSettings;
  readonly sms?: SmsSettings;
  readonly push?: { readonly publicKey: string; readonly privateKey: string; readonly contact: string };
  readonly letters?: { readonly folder: string; readonly addressService: AddressServiceSettings; readonly batchTime: BatchTime };
  readonly gatewaySecret?: string;
}

/**
 * Reads the settings of notifying.
 *
 * @param complaints gets one line for each setting that is missing or wrong, and what it should be.
 */
export function readNotifyingEnvironment(variables: Variables, complaints: string[]): NotifyingEnvironment {
  const email = readEmail(variables, complaints);
  const sms = readSms(variables, complaints);
  const push = readPush(variables, complaints);
  const letters = readLetters(variables, complaints);
  const gatewaySecret = variables['GATEWAY_SECRET'];
  if (gatewaySecret !== undefined && !/^[\w.~+/-]{32,}=*$/.test(gatewaySecret)) complaints.push('GATEWAY_SECRET must be at least 32 letters and digits: the secret that gateways report with.');
  return { ...(email && { email }), ...(sms && { sms }), ...(push && { push }), ...(letters && { letters }), ...(gatewaySecret !== undefined && { gatewaySecret }) };
}

function readEmail(variables: Variables, complaints: string[]): EmailSettings | undefined {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from = '', MAIL_BOUNCES_TO: bounceAddress } = variables;
  if (!smtpUrl) return undefined;
  if (!isUrl(smtpUrl, ['smtp:', 'smtps:'])) complaints.push('SMTP_URL must be like smtps://user:password@mail.internal:465, or smtp://mail.internal:587.');
  if (!/^([^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(from)) complaints.push('MAIL_FROM must be who mail comes from, such as Berichtenbox <berichtenbox@voorbeeldstad.nl>.');
  if (bounceAddress !== undefined && !/^(?:[^<>@\s{}]+|(?:[^<>@\s{}]*[^<>@\s{}\w])?\{id\})@[^<>@\s{}]+$/.test(bounceAddress)) {
    complaints.push('MAIL_BOUNCES_TO must be the e-mail address that bounces go to, such as bounces@voorbeeldstad.nl or bounces+{id}@voorbeeldstad.nl.');
  }
  return { smtpUrl, from, ...(bounceAddress !== undefined && { bounceAddress }) };
}

function readSms(variables: Variables, complaints: string[]): SmsSettings | undefined {
  const { SMS_GATEWAY_URL: gatewayUrl, SMS_GATEWAY_TOKEN: token = '', SMS_SENDER: senderName = 'Overheid' } = variables;
  if (!gatewayUrl) return undefined;
  if (!isService(gatewayUrl)) complaints.push('SMS_GATEWAY_URL must be a whole URL, with https:// in front (http on this machine only).');
  if (token === '') complaints.push('SMS_GATEWAY_TOKEN is missing: what the gateway knows us by.');
  if (!/^[A-Za-z0-9]{1,11}$/.test(senderName)) complaints.push('SMS_SENDER must be at most 11 letters and digits.');
  return { gatewayUrl, token, senderName };
}

function readPush(variables: Variables, complaints: string[]): NotifyingEnvironment['push'] {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, VAPID_CONTACT: contact = '' } = variables;
  if (publicKey === undefined && privateKey === undefined) return undefined;
  const isKey = (text: string | undefined, byteLength: number) => text !== undefined && /^[\w-]+$/.test(text) && Buffer.from(text, 'base64url').byteLength === byteLength;
  if (!isKey(publicKey, 65) || !isKey(privateKey, 32)) complaints.push('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be one pair of keys in base64url: npx web-push generate-vapid-keys makes one.');
  if (!isUrl(contact, ['mailto:', 'https:'])) complaints.push('VAPID_CONTACT must be where a push service can reach you: mailto:… or https://….');
  return { publicKey: publicKey ?? '', privateKey: privateKey ?? '', contact };
}

function readLetters(variables: Variables, complaints: string[]): NotifyingEnvironment['letters'] {
  const { LETTER_FOLDER: folder, LETTER_TIME: time = '05:00', ADDRESS_SERVICE_URL: url = '', ADDRESS_SERVICE_TOKEN: token = '' } = variables;
  if (!folder) return undefined;
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined) complaints.push('LETTER_TIME must be a time of the day, such as 05:00.');
  if (!isService(url)) complaints.push('ADDRESS_SERVICE_URL must be a whole URL, with https:// in front (http on this machine only): without addresses there are no letters.');
  if (token === '') complaints.push('ADDRESS_SERVICE_TOKEN is missing: what the address service knows us by.');
  return { folder, addressService: { url, token }, batchTime: { minuteOfDay: Number(hours) * 60 + Number(minutes) } };
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

function isService(text: string): boolean {
  return isUrl(text, ['https:']) || (isUrl(text, ['http:']) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(text).hostname));
}

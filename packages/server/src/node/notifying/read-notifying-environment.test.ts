import { describe, expect, it } from 'vitest';
import { readNotifyingEnvironment } from './read-notifying-environment.js';

const complete = {
  SMTP_URL: 'smtps://berichtenbox:geheim@mail.internal:465', MAIL_FROM: 'Berichtenbox <berichtenbox@voorbeeldstad.nl>', MAIL_BOUNCES_TO: 'onbestelbaar@voorbeeldstad.nl',
  SMS_GATEWAY_URL: 'https://sms.internal/berichten', SMS_GATEWAY_TOKEN: 'geheim', SMS_SENDER: 'Voorbeeld',
  VAPID_PUBLIC_KEY: Buffer.alloc(65, 4).toString('base64url'), VAPID_PRIVATE_KEY: Buffer.alloc(32, 1).toString('base64url'), VAPID_CONTACT: 'mailto:beheer@voorbeeldstad.nl',
  LETTER_FOLDER: '/var/brieven', LETTER_TIME: '04:30', ADDRESS_SERVICE_URL: 'http://localhost:8090/adres', ADDRESS_SERVICE_TOKEN: 'geheim', GATEWAY_SECRET: 'x'.repeat(32),
};

function read(variables: Readonly<Record<string, string>>) {
  const complaints: string[] = [];
  return { environment: readNotifyingEnvironment(variables, complaints), complaints };
}

describe('what the server is told of notifying', () => {
  it('may be nothing', () => {
    expect(read({})).toEqual({ environment: {}, complaints: [] });
  });

  it('may be everything', () => {
    const { environment, complaints } = read(complete);
    expect(complaints).toEqual([]);
    expect(environment).toMatchObject({
      email: { smtpUrl: complete.SMTP_URL, from: complete.MAIL_FROM, bounceAddress: complete.MAIL_BOUNCES_TO }, sms: { senderName: 'Voorbeeld' }, push: { contact: complete.VAPID_CONTACT },
      letters: { folder: '/var/brieven', batchTime: { minuteOfDay: 270 } }, gatewaySecret: complete.GATEWAY_SECRET,
    });
  });

  it('lets bounces go to an address of each mail', () => {
    const complaints: string[] = [];
    expect(readNotifyingEnvironment({ ...complete, MAIL_BOUNCES_TO: 'bounces+{id}@voorbeeldstad.nl' }, complaints).email?.bounceAddress).toBe('bounces+{id}@voorbeeldstad.nl');
    expect(complaints).toEqual([]);
  });

  it.each([
    [{ SMTP_URL: 'mail.internal' }, 'SMTP_URL must be'],
    [{ SMTP_URL: 'https://mail.internal' }, 'SMTP_URL must be'],
    [{ MAIL_FROM: '' }, 'MAIL_FROM must be'],
    [{ MAIL_FROM: 'Berichtenbox\r\nBcc: x <a@b.nl>' }, 'MAIL_FROM must be'],
    [{ MAIL_BOUNCES_TO: 'nobody' }, 'MAIL_BOUNCES_TO must be'],
    [{ MAIL_BOUNCES_TO: 'bounces+{name}@voorbeeldstad.nl' }, 'MAIL_BOUNCES_TO must be'],
    [{ MAIL_BOUNCES_TO: 'bounces{id}@voorbeeldstad.nl' }, 'MAIL_BOUNCES_TO must be'],
    [{ SMS_GATEWAY_URL: 'http://sms.example' }, 'SMS_GATEWAY_URL must be'],
    [{ SMS_GATEWAY_TOKEN: '' }, 'SMS_GATEWAY_TOKEN is missing'],
    [{ SMS_SENDER: 'Gemeente Voorbeeldstad' }, 'SMS_SENDER must be'],
    [{ VAPID_PRIVATE_KEY: 'kort' }, 'VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be'],
    [{ VAPID_CONTACT: 'beheer' }, 'VAPID_CONTACT must be'],
    [{ LETTER_TIME: '25:00' }, 'LETTER_TIME must be'],
    [{ ADDRESS_SERVICE_URL: '' }, 'ADDRESS_SERVICE_URL must be'],
    [{ ADDRESS_SERVICE_TOKEN: '' }, 'ADDRESS_SERVICE_TOKEN is missing'],
    [{ GATEWAY_SECRET: 'kort' }, 'GATEWAY_SECRET must be'],
  ])('is checked: %j', (change, sentence) => {
    expect(read({ ...complete, ...change }).complaints).toEqual([expect.stringContaining(sentence)]);
  });
});

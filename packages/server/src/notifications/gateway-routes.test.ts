import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addChannel } from '../preferences/channels.js';
import { createMailboxApp, deliver, newResident, type Resident } from '../testing/mailbox-fixtures.js';
import { publicUrl, type TestApp } from '../testing/test-app.js';
import { bounceMail } from '../testing/bounce-mail.js';
import { unsubscribeUrl } from './site-addresses.js';

const secret = 'een-geheim-dat-met-de-poort-is-afgesproken';

describe('what comes back from outside', () => {
  let app: TestApp;
  let koen: Resident;
  let channelId: string;
  let sendId: string;
  beforeAll(async () => {
    app = await createMailboxApp({ gatewaySecret: secret });
  });
  beforeEach(async () => {
    koen = await newResident(app);
    const { berichtId } = await deliver(app, koen.identity);
    const now = app.clock.now();
    const notificationId = crypto.randomUUID();
    sendId = crypto.randomUUID();
    await app.database.transaction().execute(async (transaction) => {
      const channel = { kind: 'email', address: 'koen@voorbeeld.example', key: 'koen@voorbeeld.example', status: 'verified' } as const;
      channelId = (await addChannel(transaction, app.keyRing, { recipientId: koen.recipientId, channel, isActive: true, now })).id;
      await transaction.insertInto('notification').values({ id: notificationId, recipient_id: koen.recipientId, kind: 'notify', reason: 'new-message', decided_at: now }).execute();
      await transaction.insertInto('notification_message').values({ notification_id: notificationId, message_id: berichtId }).execute();
      await transaction.insertInto('notification_send').values({
        id: sendId, notification_id: notificationId, medium: 'email', channel_id: channelId, content_sealed: null, state: 'sent', planned_at: now, ended_at: now, outcome: null, batch_id: null,
      }).execute();
      await transaction.deleteFrom('notification_look').execute();
    });
  });

  const channel = () => app.database.selectFrom('notification_channel').select(['status', 'failure']).where('id', '=', channelId).executeTakeFirst();
  const looks = () => app.database.selectFrom('notification_look').select(['recipient_id', 'due_at']).execute();
  const report = (json: unknown, headers: Record<string, string> = { Authorization: `Bearer ${secret}` }) => app.request('/bezorgrapporten', { method: 'POST', json, headers });
  const form = { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' };

  describe('a report', () => {
    it('that an address is not there marks it, and has something else tried', async () => {
      expect((await report({ kenmerk: sendId, uitkomst: 'MISLUKT', reden: 'BESTAAT_NIET' })).status).toBe(204);
      expect(await channel()).toEqual({ status: 'failing', failure: 'bounce' });
      expect(await looks()).toEqual([{ recipient_id: koen.recipientId, due_at: app.clock.now() }]);
    });

    it('that it did not arrive for another reason leaves the address as it is', async () => {
      expect((await report({ kenmerk: sendId, uitkomst: 'MISLUKT' })).status).toBe(204);
      expect(await channel()).toEqual({ status: 'verified', failure: null });
      expect(await looks()).toHaveLength(1);
    });

    it.each(['BEZORGD', 'NOG_NIET'])('of %s changes nothing', async (uitkomst) => {
      expect((await report({ kenmerk: sendId, uitkomst })).status).toBe(204);
      expect(await looks()).toEqual([]);
    });

    it('of something that was never sent is answered the same, and changes nothing', async () => {
      expect((await report({ kenmerk: crypto.randomUUID(), uitkomst: 'MISLUKT', reden: 'BESTAAT_NIET' })).status).toBe(204);
      expect(await channel()).toEqual({ status: 'verified', failure: null });
    });

    it.each<[string, Record<string, string>]>([
      ['without a secret', {}], ['with another secret', { Authorization: `Bearer ${secret}x` }], ['with the secret in another way', { Authorization: `Basic ${secret}` }],
    ])('%s is refused', async (_, headers) => {
      expect((await report({ kenmerk: sendId, uitkomst: 'MISLUKT', reden: 'BESTAAT_NIET' }, headers)).status).toBe(401);
      expect(await channel()).toEqual({ status: 'verified', failure: null });
    });

    it('is refused by a server that agreed on no secret', async () => {
      const other = await createMailboxApp();
      expect((await other.request('/bezorgrapporten', { method: 'POST', json: { kenmerk: sendId, uitkomst: 'MISLUKT' }, headers: { Authorization: 'Bearer undefined' } })).status).toBe(401);
    });
  });

  describe('a mail that came back', () => {
    const handOver = (mail: string, headers: Record<string, string> = { Authorization: `Bearer ${secret}` }) =>
      app.request('/bezorgrapporten/_email', { method: 'POST', body: mail, headers: { 'Content-Type': 'message/rfc822', ...headers } });

    it('because the address is not there marks it, and has something else tried', async () => {
      expect((await handOver(bounceMail({ sendId }))).status).toBe(204);
      expect(await channel()).toEqual({ status: 'failing', failure: 'bounce' });
      expect(await looks()).toEqual([{ recipient_id: koen.recipientId, due_at: app.clock.now() }]);
    });

    it('with a large mail in it is read too', async () => {
      expect((await handOver(bounceMail({ sendId }) + 'x'.repeat(1_000_000))).status).toBe(204);
      expect(await channel()).toEqual({ status: 'failing', failure: 'bounce' });
    });

    it.each([['about another mail', bounceMail({ sendId: crypto.randomUUID() })], ['from a person', 'From: koen@voorbeeld.example\r\nSubject: Hallo\r\n\r\nIk ben met vakantie.\r\n'], ['with nothing in it', '']])(
      '%s is answered the same, and changes nothing', async (_, mail) => {
        expect((await handOver(mail)).status).toBe(204);
        expect(await channel()).toEqual({ status: 'verified', failure: null });
        expect(await looks()).toEqual([]);
      },
    );

    it('is refused without the secret, and as another type', async () => {
      expect((await handOver(bounceMail({ sendId }), {})).status).toBe(401);
      expect((await handOver(bounceMail({ sendId }), { 'Content-Type': 'text/plain', Authorization: `Bearer ${secret}` })).status).toBe(415);
      expect(await channel()).toEqual({ status: 'verified', failure: null });
    });
  });

  describe('unsubscribing', () => {
    const path = async () => (await unsubscribeUrl(app.keyRing, app.dependencies.settings, channelId)).slice(`${publicUrl}/api/v1`.length);

    it('takes one press, without logging in', async () => {
      expect((await app.request(await path(), form)).status).toBe(204);
      expect(await channel()).toEqual({ status: 'failing', failure: 'unsubscribed' });
      expect(await looks()).toHaveLength(1);
    });

    it('is not done by opening the address', async () => {
      const answer = await app.request(await path());
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${publicUrl}/`]);
      expect(await channel()).toEqual({ status: 'verified', failure: null });
    });

    it('cannot be done for another address by changing the token', async () => {
      const real = await path();
      for (const wrong of [real.slice(0, -2), `${real}AA`, '/afmelden/test.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAA']) expect((await app.request(wrong, form)).status).toBe(204);
      expect(await channel()).toEqual({ status: 'verified', failure: null });
    });

    it('has nothing of the person in its address', async () => {
      expect(await path()).not.toContain(channelId);
      expect(await path()).not.toBe(await path());
    });
  });
});

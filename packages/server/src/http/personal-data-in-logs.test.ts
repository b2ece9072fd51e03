import { beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../node/create-log.js';
import { createMetrics } from '../node/create-metrics.js';
import { setStoreFault } from '../message-stores/store-fault.js';
import { beginUpload, pathOf, repliesPath, reply, sendPart, uploadFile } from '../testing/reply-fixtures.js';
import { createMailboxApp, deliver, delivery, file, list, newResident, pdf, post, retrieve, taxOffice, vehicles } from '../testing/mailbox-fixtures.js';

/** Everything here is looked for in the log afterwards. */
const secret = {
  subject: 'Onderwerpgeheim', body: 'Inhoudgeheim', attachment: 'Bijlagegeheim', search: 'Zoekgeheim', wrong: 'Foutgeheim', folder: 'Mapgeheim', header: 'Kopgeheim', path: 'Padgeheim', reply: 'Antwoordgeheim', file: 'Bestandgeheim', email: 'adresgeheim', phone: '612345678', push: 'Pushgeheim',
};

describe('the log and the metrics of a day', () => {
  const lines: string[] = [];
  let metrics: string;
  const forbidden: string[] = [...Object.values(secret), 'A. Bewoner'];
  let urls = 0;

  beforeAll(async () => {
    const keep = createMetrics();
    const app = await createMailboxApp({ log: createLog('info', { write: (line) => void lines.push(line) }), metrics: keep });
    const resident = await newResident(app);
    forbidden.push(resident.identity.value, resident.sessionId, resident.recipientId, resident.session.csrfToken, resident.session.contexten[0]!.id);
    const visit = async (path: string, init = {}) => {
      urls += 1;
      const response = await resident.request(path, init);
      await response.arrayBuffer();
      return response.status;
    };

    const bijlagen = [file(pdf(), `${secret.attachment}.pdf`)];
    await deliver(app, resident.identity, { onderwerp: secret.subject, inhoud: `${secret.body} ${secret.search}`, bijlagen, antwoordToegestaan: true });
    await deliver(app, resident.identity, { afzender: vehicles.oin, onderwerp: secret.subject });
    await post(app, delivery({ type: 'BSN', value: '999999999' }, { onderwerp: secret.wrong }));
    await post(app, delivery({ type: 'BSN', value: '999990019' }, { onderwerp: secret.wrong }));
    await post(app, { ...delivery(resident.identity), [secret.wrong]: secret.wrong });
    await post(app, `{"onderwerp": "${secret.wrong}`);
    forbidden.push('999999999', '999990019');

    await retrieve(resident);
    const { berichten } = await list(resident);
    const { berichtId, magazijnId } = berichten.find((message) => message.magazijnId === taxOffice.oin)!;
    const query = `?magazijnId=${magazijnId}`;
    const { bijlagen: attachments = [] } = (await (await resident.request(`/berichten/${berichtId}`)).json()) as { bijlagen?: { bijlageId: string }[] };
    forbidden.push(berichtId, attachments[0]!.bijlageId);
    const patch = (map: string) => ({ method: 'PATCH', json: { map }, as: 'application/merge-patch+json' });
    expect(await visit(`/berichten/${berichtId}/bijlagen/${attachments[0]!.bijlageId}`)).toBe(200);
    expect(await visit('/berichten/_zoeken', { method: 'POST', json: { zoekvraag: secret.search } })).toBe(200);
    expect(await visit(`/berichten/_zoeken?q=${secret.search}`)).toBe(200);
    const fileId = await uploadFile(resident, berichtId, pdf(secret.file), `${secret.file}.pdf`);
    const refused = pathOf(await beginUpload(resident, berichtId, { byteLength: 5, name: `${secret.file}.png` }));
    expect((await sendPart(resident, refused, { offset: 0, bytes: secret.file.slice(0, 5) })).status).toBe(415);
    expect(await visit(repliesPath(berichtId, '/concept'), { method: 'PUT', json: { tekst: secret.reply, versie: 0 } })).toBe(200);
    const receipt = (await (await reply(resident, berichtId, { tekst: secret.reply, bestanden: [fileId] })).json()) as { antwoordId: string; referentie: string };
    forbidden.push(fileId, receipt.antwoordId, receipt.referentie);
    expect(await visit(repliesPath(berichtId))).toBe(200);
    expect(await visit(`/berichten/${berichtId}${query}`, patch(secret.folder))).toBe(200);
    expect(await visit(`/berichten/${berichtId}${query}`, { method: 'DELETE' })).toBe(204);
    expect(await visit(`/berichten/${secret.path}`, { headers: { Namens: secret.header, 'X-Ontvanger': secret.header, 'User-Agent': secret.header } })).toBe(400);
    expect(await visit(`/${secret.path}/${berichtId}?q=${secret.search}`)).toBe(404);
    const added = await resident.request('/voorkeuren/email', { method: 'POST', json: { adres: `${secret.email}@voorbeeld.example` } });
    const { kanaalId } = (await added.json()) as { kanaalId: string };
    const [sms, push] = [{ nummer: `+31 ${secret.phone}` }, { endpoint: `https://fcm.googleapis.com/${secret.push}`, keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) } }];
    const sending = (json: unknown) => ({ method: 'POST', json });
    expect(await visit('/voorkeuren/sms', sending(sms))).toBe(202);
    expect(await visit('/voorkeuren/push', sending(push))).toBe(200);
    const [emailCode, smsCode] = app.codeSender.sent.map(({ code }) => code);
    expect(await visit('/voorkeuren/sms/_bevestigen', sending({ kanaalId, code: smsCode }))).toBe(409);
    expect(await visit('/voorkeuren/email/_bevestigen', sending({ kanaalId, code: emailCode }))).toBe(200);
    expect(await visit('/voorkeuren/email', sending({ adres: `${secret.email}@voorbeeld.example\nBcc: ${secret.wrong}` }))).toBe(400);
    const choices = { organisaties: [{ magazijnId: taxOffice.oin, wijze: 'DIGITAAL' }], herinneringen: { aan: true, naDagen: [3], voorTermijnDagen: [] }, onthulling: 'NIETS' };
    const { token } = (await (await resident.request('/activatie/_samenvatting', sending(choices))).json()) as { token: string };
    expect(await visit('/activatie', sending({ token, keuze: choices }))).toBe(200);
    expect(await visit(`/voorkeuren/kanalen/${kanaalId}`, { method: 'DELETE' })).toBe(204);
    forbidden.push(kanaalId, token, `"${emailCode!}"`, `"${smsCode!}"`);
    await setStoreFault(app.database, taxOffice.oin, { kind: 'failing' });
    expect(await visit(`/berichten/${berichtId}${query}`, patch(secret.folder))).toBe(502);
    await retrieve(resident);
    expect(await visit('/sessie', { method: 'DELETE' })).toBe(200);
    expect(await visit('/berichten')).toBe(401);
    // What goes wrong inside is logged too: here every statement fails, with the values of its parameters in the error.
    await app.database.destroy();
    expect(await visit(`/berichten?q=${secret.search}`)).toBe(500);
    metrics = (await keep.render()).text;
  });

  it('hold no content, name, number, id, word that was searched for, or secret', () => {
    // Without the fractions of sums of seconds: 0.012999999999999999 holds the digits of one of these numbers by chance.
    const everything = lines.join('') + metrics.replaceAll(/(?<= \d*)\.\d+$/gm, '');
    expect(forbidden.filter((text) => everything.includes(text))).toEqual([]);
  });

  it('hold a line for each request, with its template', () => {
    const requests = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ event }) => event === 'request-answered');
    expect(requests.length).toBeGreaterThan(urls);
    expect(requests).toContainEqual(expect.objectContaining({ method: 'PATCH', route: '/berichten/{berichtId}', status: 502, durationMs: expect.any(Number) as number }));
    expect(metrics).toMatch(/http_request_duration_seconds_count\{method="PATCH",route="\/berichten\/\{berichtId\}",status="200"\} 1/);
  });

  it('say why something failed', () => {
    expect(lines.filter((line) => line.includes('request-failed')).map((line) => (JSON.parse(line) as { status: number }).status)).toEqual(expect.arrayContaining([500, 502]));
  });
});

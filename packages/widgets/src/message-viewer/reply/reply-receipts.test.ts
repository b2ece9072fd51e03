import { html, render } from 'lit';
import { describe, expect, it } from 'vitest';
import { activeSession, fakeContext, FakeClient, fakeMessage, sessionWith } from '../../../../../test/in-browser/fake-client.js';
import { reply as text } from '../../locales/nl/reply.js';
import { proofAsText, replyProof } from './reply-receipts.js';
import type { ReplyView } from './reply-view.js';

const receipt = { id: 'r1', reference: 'A-2026-7K3F-9Q2M', receivedAt: new Date('2026-03-04T09:14:00Z'), text: 'Zie mijn bewijs.', files: [] };

describe('the proof that a reply was received', () => {
  const fake = new FakeClient();
  const view = {
    text, sender: 'RDW', message: fakeMessage({ id: 'm1' }), act: {},
    letter: { client: fake.client, language: 'nl', heading: (content: unknown) => html`<h3>${content}</h3>` },
  } as unknown as ReplyView;
  const proofs = (): readonly string[] => {
    const place = document.createElement('div');
    render(replyProof(receipt, view), place);
    return [place.textContent, proofAsText(receipt, view)];
  };
  it('names who sent it for whom, where that is not the same person, without what could make a name look like another', () => {
    const truus = fakeContext({ id: 'c2', name: 'Truus\u202E de Boer' });
    fake.session.set(sessionWith([truus], { context: truus }));
    for (const proof of proofs()) expect(proof).toContain('Koen de Vries heeft het verstuurd namens Truus de Boer.');
  });

  it('names nobody else when it is one’s own', () => {
    fake.session.set(activeSession());
    for (const proof of proofs()) expect(proof).not.toContain('namens');
  });
});

import '@berichtenbox/widgets/app';
import '@berichtenbox/widgets/inbox';
import '@berichtenbox/widgets/message-viewer';
import '@berichtenbox/widgets/preferences';
import '@berichtenbox/widgets/provider';
import type { OfflineState, WaitingAction } from '@berichtenbox/client';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { activeSession, FakeClient, FakeError, fakeMessage } from '../test/in-browser/fake-client.js';
import { boxState } from './box-state.js';
import { narrowColumn } from './host-page.js';
import { press, shows } from './on-screen.js';

/** What is behind them is made up: no server can be asked to have no network. */
const meta = { title: 'Without network', parameters: { ...boxState({}), ownClient: true } } satisfies Meta;

export default meta;

type Story = StoryObj;

const kept: Partial<OfflineState> = { mode: 'device', status: 'open', choices: ['device'] };
const away = { refreshedAt: new Date('2026-03-04T09:14:00Z'), failure: new FakeError('network') };

/** A box in which the mailbox and what is kept on the device are as the story says. */
function boxOf(offline: Partial<OfflineState>, prepare: (fake: FakeClient) => void = () => undefined): FakeClient {
  const fake = new FakeClient([
    fakeMessage({ id: '1' }), fakeMessage({ id: '2', subject: 'Uw studiefinanciering', senderName: 'DUO', unread: false }), fakeMessage({ id: '3', subject: 'Uw aanslag', senderName: 'Belastingdienst' }),
  ]);
  fake.offers = ['passkey', 'device'];
  fake.offline.patch(offline);
  fake.mailbox.patch({ refreshedAt: new Date() });
  prepare(fake);
  return fake;
}

function inboxOf(...of: Parameters<typeof boxOf>): TemplateResult {
  return html`<berichtenbox-provider .client=${boxOf(...of).client}><berichtenbox-inbox contact-phone="14 0123"></berichtenbox-inbox></berichtenbox-provider>`;
}

function act(id: string, part: Partial<WaitingAction>): WaitingAction {
  return { id, messageIds: ['1'], action: 'mark-read', madeAt: new Date('2026-03-04T09:20:00Z'), waitsFor: 'network', ...part };
}

const waiting = [act('a', {}), act('b', { messageIds: ['2', '3'], action: 'move', waitsFor: 'server' }), act('c', { messageIds: ['3'], action: 'bin', waitsFor: 'login' })];

/** Once, and not again for who says no. */
export const Offered: Story = {
  render: () => inboxOf({ choices: ['device'] }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Lees hoe dat werkt');
    await shows(canvasElement, 'Bewaar op dit apparaat', 'Let op: wie dit apparaat kan gebruiken, kan uw berichten lezen.');
  },
};

/** With a passkey nobody else can open what is kept. */
export const OfferedWithPasskey: Story = {
  name: 'Offered, with a passkey',
  render: () => inboxOf({ choices: ['passkey', 'device'] }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Lees hoe dat werkt');
    await shows(canvasElement, 'U opent ze met uw vinger, uw gezicht of de code van dit apparaat.');
  },
};

/** In the settings, turned on. */
export const InTheSettings: Story = {
  name: 'In the settings',
  render: () => html`<berichtenbox-provider .client=${boxOf(kept, (fake) => fake.session.set(activeSession({ capabilities: new Set(['voorkeuren']) }))).client}
    ><berichtenbox-preferences></berichtenbox-preferences></berichtenbox-provider>`,
  play: ({ canvasElement }) => shows(canvasElement, 'Op dit apparaat', 'Bewaar op dit apparaat'),
};

/** The network is away for longer than a moment: how old the list is, and what waits. */
export const Away: Story = {
  render: () => inboxOf(kept, (fake) => {
    fake.session.set(activeSession({ offline: true }));
    fake.mailbox.patch({ ...away, waiting });
  }),
  play: ({ canvasElement }) => shows(canvasElement, 'U bent offline. U ziet uw berichten zoals ze waren', 'Wacht op verzending (3)'),
};

/** The same in 300 pixels. */
export const AwayInANarrowColumn: Story = { ...Away, name: 'Away, in a column of 300 pixels', decorators: [(story) => narrowColumn(story())] };

/** Who acts for others: without the server it is not known for whom they still may. */
export const WithoutThoseRepresented: Story = {
  name: 'Away, for who acts for others',
  render: () => inboxOf(kept, (fake) => {
    fake.session.set(activeSession({ offline: true, representsOthers: true }));
    fake.mailbox.patch({ ...away, actionFailures: [{ id: 'f', messageIds: ['1'], action: 'bin', error: new FakeError('no-room') }] });
  }),
  play: ({ canvasElement }) => shows(canvasElement, 'De post die u voor anderen regelt, ziet u weer als er internet is.', 'Dit apparaat is vol'),
};

/** What the server did not carry out, with what one can do about it. */
export const NotDone: Story = {
  name: 'Not carried out',
  render: () => inboxOf(kept, (fake) => fake.mailbox.patch({
    actionFailures: [{ id: 'f', messageIds: ['1'], action: 'purge', error: new FakeError('message-changed') }, { id: 'g', messageIds: ['2', '3'], action: 'move', error: new FakeError('forbidden') }],
  })),
  play: ({ canvasElement }) => shows(canvasElement, 'Niet uitgevoerd (2)', 'Bekijk het bericht'),
};

/** The page started without network, and the person has a passkey. */
export const ColdStart: Story = {
  name: 'A start without network',
  render: () => html`<berichtenbox-provider .client=${boxOf({ mode: 'passkey', status: 'locked' }, (fake) => fake.session.set({ status: 'unreachable', error: new FakeError('network') })).client}
    ><berichtenbox-app contact-phone="14 0123"></berichtenbox-app></berichtenbox-provider>`,
  play: ({ canvasElement }) => shows(canvasElement, 'Er is geen internet', 'Berichten openen'),
};

/** Kept messages wait for the passkey, while there is network. */
export const Locked: Story = {
  render: () => inboxOf({ mode: 'passkey', status: 'locked' }),
  play: ({ canvasElement }) => shows(canvasElement, 'U heeft berichten bewaard op dit apparaat.', 'Berichten openen'),
};

/** The disk is full, and something that was done could not be read any more. */
export const Troubles: Story = {
  render: () => inboxOf({ ...kept, hasRoom: false, lostActCount: 2 }),
  play: ({ canvasElement }) => shows(canvasElement, 'Er is te weinig ruimte op dit apparaat.', '2 acties die u zonder internet deed'),
};

/** In the menu above the list: what has to fetch everything says when it can be done. */
export const DownloadingLater: Story = {
  name: 'Downloading everything can be done later',
  render: () => inboxOf(kept, (fake) => {
    fake.session.set(activeSession({ offline: true, capabilities: new Set(['export', 'zoeken-inhoud']) }));
    fake.mailbox.patch(away);
  }),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'U bent offline');
    await press(canvasElement, 'Meer mogelijkheden');
    await shows(canvasElement, 'Dit kan pas als er weer internet is.');
  },
};

/** The network goes while one is at one's settings: addresses need a code, which has to be sent. */
export const AddressesLater: Story = {
  name: 'Addresses can be changed later',
  render: () => html`<berichtenbox-provider .client=${boxOf(kept, (fake) => {
    fake.session.set(activeSession({ offline: true, capabilities: new Set(['voorkeuren']) }));
    fake.preferences.patch({ preferences: { ...fake.preferences.state.preferences!, channels: [{ id: 'c', kind: 'sms', address: '+31612345678', status: 'unverified', provisional: false }] } });
  }).client}><berichtenbox-preferences></berichtenbox-preferences></berichtenbox-provider>`,
  play: ({ canvasElement }) => shows(canvasElement, 'Adressen toevoegen, bevestigen of verwijderen kan pas als er weer internet is.'),
};

/** A letter that was not opened before, and is not among the newest. */
export const LetterNotHere: Story = {
  name: 'A letter that is not on the device',
  render: () => html`<berichtenbox-provider .client=${boxOf(kept, (fake) => {
    fake.session.set(activeSession({ offline: true }));
    fake.mailbox.opening = () => Promise.reject(new FakeError('network'));
  }).client}><berichtenbox-message-viewer message-id="1" contact-phone="14 0123"></berichtenbox-message-viewer></berichtenbox-provider>`,
  play: ({ canvasElement }) => shows(canvasElement, 'Dit bericht staat niet op dit apparaat'),
};

/** In a letter: the attachment that was opened before is there, the other one is not. */
export const Attachments: Story = {
  render: () => {
    const fake = boxOf(kept, ({ session, mailbox, offline }) => {
      session.set(activeSession({ offline: true }));
      mailbox.patch(away);
      offline.files.add('a');
      mailbox.bodies.set('1', fakeMessage({
        id: '1', attachments: [{ id: 'a', name: 'Besluit.pdf', mediaType: 'application/pdf', byteLength: 24_310 }, { id: 'b', name: 'Toelichting.pdf', mediaType: 'application/pdf', byteLength: 3_400_000 }],
      }));
    });
    return html`<berichtenbox-provider .client=${fake.client}><berichtenbox-message-viewer message-id="1" contact-phone="14 0123"></berichtenbox-message-viewer></berichtenbox-provider>`;
  },
  play: ({ canvasElement }) => shows(canvasElement, 'Besluit.pdf PDF, 24 kB Op dit apparaat', 'Deze bijlage staat niet op dit apparaat.'),
};

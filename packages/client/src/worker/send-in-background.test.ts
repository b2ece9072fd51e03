import { describe, expect, it, vi } from 'vitest';
import type { BerichtenboxClient } from '../client.js';
import type { MailboxState, WaitingAction } from '../mailbox/mailbox-state.js';
import { sendInBackground } from './send-in-background.js';

const act = (id: string, waitsFor: WaitingAction['waitsFor'] = 'network'): WaitingAction => ({ id, messageIds: ['1'], action: 'move', madeAt: new Date(0), waitsFor });

/** A page with these acts waiting, and the worker of its site. */
function start(waiting: readonly WaitingAction[] = [], status = 'active') {
  const register = vi.fn<(tag: string) => Promise<void>>(() => Promise.resolve());
  const workers = Object.assign(new EventTarget(), { ready: Promise.resolve({ sync: { register } }) });
  const state: { waiting: readonly WaitingAction[] } = { waiting };
  let tell: (state: MailboxState) => void = () => undefined;
  const sendWaiting = vi.fn(() => {
    state.waiting = state.waiting.filter(({ waitsFor }) => waitsFor !== 'network');
    return Promise.resolve();
  });
  const client = { session: { state: { status } }, mailbox: { state, sendWaiting, subscribe: (listener: typeof tell) => ((tell = listener), () => (tell = () => undefined)) } };
  const stop = sendInBackground(client as unknown as BerichtenboxClient, workers as unknown as ServiceWorkerContainer);
  return {
    register, sendWaiting, stop,
    change: (...acts: readonly WaitingAction[]) => {
      state.waiting = acts;
      tell(state as MailboxState);
    },
    wake: async (type = 'berichtenbox-flush') => {
      const port = { postMessage: vi.fn() };
      workers.dispatchEvent(Object.assign(new Event('message'), { data: { type }, ports: [port] }));
      await new Promise((resolve) => setTimeout(resolve));
      return port.postMessage.mock.calls.flat() as unknown[];
    },
  };
}

describe('what waits to be sent', () => {
  it('has the browser wake the worker, once for each that comes', async () => {
    const page = start();
    page.change(act('a'));
    page.change(act('a'));
    page.change(act('a'), act('b'));
    page.change(act('b'));
    await vi.waitFor(() => expect(page.register.mock.calls).toEqual([['berichtenbox-outbox'], ['berichtenbox-outbox']]));
  });

  it('has it wake the worker when it was there already', async () => {
    const page = start([act('a')]);
    await vi.waitFor(() => expect(page.register).toHaveBeenCalledOnce());
  });

  it('is sent when the worker asks, which hears whether something is left', async () => {
    expect(await start([act('a')]).wake()).toEqual([{ type: 'berichtenbox-flushed', isLeft: false }]);
    expect(await start([act('a', 'server')]).wake()).toEqual([{ type: 'berichtenbox-flushed', isLeft: true }]);
    expect(await start([act('a', 'login')]).wake()).toEqual([{ type: 'berichtenbox-flushed', isLeft: false }]);
  });

  it.each([['the worker tells something else', 'active', 'berichtenbox-push-changed'], ['nobody is logged in', 'expired', 'berichtenbox-flush']])('is not sent when %s', async (_, status, type) => {
    const page = start([act('a')], status);
    expect(await page.wake(type)).toEqual([]);
    expect(page.sendWaiting).not.toHaveBeenCalled();
  });

  it('is nobody’s any more after stopping', async () => {
    const page = start();
    page.stop();
    page.change(act('a'));
    expect(await page.wake()).toEqual([]);
    expect(page.register).not.toHaveBeenCalled();
  });
});

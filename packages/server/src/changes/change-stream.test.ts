import { describe, expect, it } from 'vitest';
import { createChangeFeed, type MailboxChange } from './change-feed.js';
import { changeStream, type FollowedMailbox } from './change-stream.js';

/** A mailbox that is followed, with what a test changes about it. */
function open(changes: Partial<FollowedMailbox> = {}) {
  let listener: ((change: MailboxChange) => void) | undefined;
  const ends: string[] = [];
  const stream = changeStream({
    follow: (listen) => {
      listener = listen;
      return () => (listener = undefined);
    },
    isAllowed: () => Promise.resolve(true),
    concerns: undefined,
    msLeft: () => undefined,
    nowVisible: () => Promise.resolve([]),
    session: 'own', heartbeatMs: 5, stopping: undefined,
    ended: () => ends.push('ended'),
    ...changes,
  });
  return { stream, ends, tell: (change: MailboxChange) => listener?.(change), isFollowed: () => listener !== undefined };
}

const about = (messageId: string): MailboxChange => ({ kind: 'changed', recipientId: 'r', messageId });
const readAll = (stream: ReadableStream<Uint8Array>): Promise<string> => new Response(stream).text();

describe('changeStream', () => {
  it('tells a reader who is behind once that anything may have changed, and keeps no more than it must', async () => {
    const { stream, tell } = open({ heartbeatMs: 10_000 });
    for (let count = 0; count < 500; count += 1) tell(about(String(count)));
    const reader = stream.getReader();
    const frames: string[] = [];
    for (let count = 0; count < 40; count += 1) {
      const part = await Promise.race([reader.read(), new Promise<undefined>((resolve) => setTimeout(resolve, 20))]);
      if (part === undefined) break;
      frames.push(new TextDecoder().decode(part.value));
    }
    expect(frames.length).toBeLessThan(36);
    expect(frames[1]).toContain('"berichtId":"0"');
    expect(frames.filter((frame) => frame === 'data: {"event":"gewijzigd"}\n\n')).toHaveLength(1);
    await reader.cancel();
  });

  it('leaves a reader who takes nothing', async () => {
    const { tell, ends, isFollowed } = open();
    for (let count = 0; count < 100; count += 1) tell(about(String(count)));
    await expect.poll(() => ends).toEqual(['ended']);
    expect(isFollowed()).toBe(false);
  });

  it('stops listening when the reader leaves', async () => {
    const { stream, ends, isFollowed } = open();
    await stream.cancel();
    expect(isFollowed()).toBe(false);
    expect(ends).toEqual(['ended']);
  });

  it('looks at once whether it may go on when rights changed, and ends when it may not', async () => {
    let isAllowed = true;
    const { stream, tell } = open({ heartbeatMs: 60_000, isAllowed: () => Promise.resolve(isAllowed) });
    isAllowed = false;
    tell({ kind: 'access', recipientId: 'r' });
    expect(await readAll(stream)).toBe(': begin\n\n');
  });

  it('ends when the database cannot say whether it may go on', async () => {
    const { stream } = open({ isAllowed: () => Promise.reject(new Error('no connection')) });
    expect(await readAll(stream)).toBe(': begin\n\n');
  });
});

describe('createChangeFeed', () => {
  it('tells who follows this mailbox, until they stop', async () => {
    const feed = createChangeFeed();
    const heard: MailboxChange[] = [];
    const stop = feed.follow('r', (change) => heard.push(change));
    await feed.announce(about('1'));
    await feed.announce({ ...about('2'), recipientId: 'somebody else' });
    stop();
    await feed.announce(about('3'));
    expect(heard).toEqual([about('1')]);
  });

  it('tells everybody that something may have been missed after a gap', () => {
    let gap: () => void = () => undefined;
    const feed = createChangeFeed({ send: () => Promise.resolve(), receive: (_, onGap) => {
      gap = onGap;
    } });
    const heard: MailboxChange[] = [];
    feed.follow('r', (change) => heard.push(change));
    gap();
    expect(heard).toEqual([{ kind: 'missed', recipientId: 'r' }]);
  });
});

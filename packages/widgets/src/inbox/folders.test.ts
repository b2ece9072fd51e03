import { describe, expect, it } from 'vitest';
import { fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { foldersOf } from './folders.js';

const names = (...args: Parameters<typeof foldersOf>) => foldersOf(...args).map(({ name }) => name);

describe('the folders of a mailbox', () => {
  it('are inbox, archive and bin when there is nothing yet', () => {
    expect(names([], 'nl', true)).toEqual(['inbox', 'archive', 'trash']);
  });

  it('hold the person\'s own between archive and bin, in the order of the language', () => {
    const messages = ['Zorg', 'énergie', 'Auto', 'trash'].map((folder, index) => fakeMessage({ id: String(index), folder }));
    expect(names(messages, 'nl', true)).toEqual(['inbox', 'archive', 'Auto', 'énergie', 'Zorg', 'trash']);
  });

  it('have no bin on a server that keeps nothing, unless something lies in it', () => {
    expect(names([], 'nl', false)).toEqual(['inbox', 'archive']);
    expect(names([fakeMessage({ id: '1', folder: 'trash' })], 'nl', false)).toEqual(['inbox', 'archive', 'trash']);
  });

  it('keep the order of the messages and count the unread', () => {
    const [inbox] = foldersOf([fakeMessage({ id: 'b' }), fakeMessage({ id: 'a', unread: false })], 'nl', true);
    expect(inbox?.messages.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(inbox?.unreadCount).toBe(1);
  });
});

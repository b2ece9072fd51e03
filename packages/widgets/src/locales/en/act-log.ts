import type { Act } from '@berichtenbox/client';
import type { ActLogMessages } from '../nl/act-log.js';

const messages = (count: number): string => (count === 1 ? 'a message' : `${String(count)} messages`);
/** `what` is "a message from RDW"; `from` is " from RDW" or nothing. */
type Said = (what: string, from: string) => string;

/** What somebody did, after their name. */
const done: Readonly<Record<Act, Said>> = {
  switched: () => 'began to look at your mail', 'overview-viewed': () => 'saw in the overview whether something had to be done', 'messages-retrieved': (_, from) => `fetched new messages${from}`,
  'list-viewed': (_, from) => `viewed the list of messages${from}`, searched: () => 'searched your messages', 'message-read': (what) => `read ${what}`,
  'attachment-opened': (what) => `opened an attachment of ${what}`, 'message-changed': (what) => `moved or marked ${what}`, 'message-binned': (what) => `threw ${what} away`,
  'message-purged': (what) => `deleted ${what} for good`, 'reply-viewed': (what) => `viewed the reply to ${what}`, 'draft-saved': (what) => `saved a draft for ${what}`,
  'draft-discarded': (what) => `threw away a draft for ${what}`, 'file-added': (what) => `added a file for ${what}`, 'file-viewed': (what) => `viewed a file for ${what}`,
  'file-removed': (what) => `removed a file for ${what}`, 'reply-sent': (what) => `sent a reply to ${what}`, 'everything-exported': () => 'saved all your messages in a file',
  'size-viewed': () => 'saw how many messages you have', 'device-key-fetched': () => 'fetched the key to keep or read your messages on a device', 'activation-viewed': () => 'saw whether your box is on', activated: () => 'switched your box on', deactivated: () => 'switched your box off',
  'activation-changed': () => 'changed your choice of digital or paper', 'preferences-viewed': () => 'viewed your settings', 'preferences-changed': () => 'changed your settings',
  'address-added': () => 'added an address for notices', 'address-confirmed': () => 'confirmed an address for notices', 'address-removed': () => 'removed an address for notices',
  'notices-viewed': () => 'saw what is wrong with your settings', 'notice-dismissed': () => 'closed a warning about your settings', 'mandate-given': () => 'gave a mandate',
  'mandate-accepted': () => 'accepted the mandate', 'mandate-changed': () => 'changed the mandate', 'mandate-ended': () => 'stopped the mandate', other: () => 'did something else',
};

/** The same for who tried and was refused, after "Name wanted to". */
const wanted: Readonly<Record<Act, Said>> = {
  switched: () => 'look at your mail', 'overview-viewed': () => 'see whether something had to be done', 'messages-retrieved': (_, from) => `fetch new messages${from}`,
  'list-viewed': (_, from) => `view the list of messages${from}`, searched: () => 'search your messages', 'message-read': (what) => `read ${what}`,
  'attachment-opened': (what) => `open an attachment of ${what}`, 'message-changed': (what) => `move or mark ${what}`, 'message-binned': (what) => `throw ${what} away`,
  'message-purged': (what) => `delete ${what} for good`, 'reply-viewed': (what) => `view the reply to ${what}`, 'draft-saved': (what) => `save a draft for ${what}`,
  'draft-discarded': (what) => `throw away a draft for ${what}`, 'file-added': (what) => `add a file for ${what}`, 'file-viewed': (what) => `view a file for ${what}`,
  'file-removed': (what) => `remove a file for ${what}`, 'reply-sent': (what) => `send a reply to ${what}`, 'everything-exported': () => 'save all your messages in a file',
  'size-viewed': () => 'see how many messages you have', 'device-key-fetched': () => 'fetch the key to keep or read your messages on a device', 'activation-viewed': () => 'see whether your box is on', activated: () => 'switch your box on', deactivated: () => 'switch your box off',
  'activation-changed': () => 'change your choice of digital or paper', 'preferences-viewed': () => 'view your settings', 'preferences-changed': () => 'change your settings',
  'address-added': () => 'add an address for notices', 'address-confirmed': () => 'confirm an address for notices', 'address-removed': () => 'remove an address for notices',
  'notices-viewed': () => 'see what is wrong with your settings', 'notice-dismissed': () => 'close a warning about your settings', 'mandate-given': () => 'give a mandate',
  'mandate-accepted': () => 'accept the mandate', 'mandate-changed': () => 'change the mandate', 'mandate-ended': () => 'stop the mandate', other: () => 'do something else',
};

/** What the log of what representatives saw and did says. */
export const actLog: ActLogMessages = {
  heading: 'What was seen and done',
  intro: 'This is what others viewed and did for you. Of messages you only see who they are from.',
  loading: 'Getting the log…',
  loadFailed: 'The log cannot be shown now.',
  none: 'Nobody viewed or did anything for you.',
  person: 'Of whom',
  everybody: 'Everybody',
  personSince: (name, date) => `${name}, since ${date}`,
  lines: (count) => (count === 1 ? '1 line' : `${String(count)} lines`),
  self: 'You',
  register: 'The register of the court',
  what: (count, sender) => `${messages(count)}${sender === undefined ? '' : ` from ${sender}`}`,
  from: (sender) => ` from ${sender}`,
  done: (name, act, what, from) => `${name} ${done[act](what, from)}.`,
  refused: (name, act, what, from) => `${name} wanted to ${wanted[act](what, from)}. That was not allowed.`,
  refusedMark: 'Refused',
  times: (count) => `${String(count)} times`,
  between: (from, to) => `${from} to ${to}`,
  toMessage: 'View the message',
  toMessageOf: (day, time) => ` of ${day}, ${time}`,
  showMore: 'Show more',
  showingMore: 'Getting more…',
  more: (count) => (count === 1 ? '1 line added.' : `${String(count)} lines added.`),
  moreFailed: 'Older lines cannot be had now.',
};

import type { BerichtenboxError, Channel } from '@berichtenbox/client';
import type { CommonMessages } from '../locales/nl/common.js';
import type { ContactChannelsMessages } from '../locales/nl/contact-channels.js';
import type { AddressKind } from './channel-address.js';
import type { PushAbility } from './push-subscription.js';

/** Something that did not work, and where it is shown: at the form for adding, at push, or at a channel. */
export interface ChannelFailure {
  readonly sentence: string;
  /** Undefined for what the person can repair without knowing more. */
  readonly error?: BerichtenboxError | undefined;
}

/** The code of one channel, as far as it was filled in. */
export interface CodeEntry {
  readonly code: string;
  /** Why it was not accepted; belongs to the field. */
  readonly problem?: string | undefined;
  /** Until when it can be used, as far as that is known here. */
  readonly until?: Date | undefined;
  /** It was asked for just now, so it is known that it was sent. */
  readonly sent: boolean;
}

/** What the parts of this show. */
export interface ChannelsView {
  readonly channels: readonly Channel[];
  readonly text: ContactChannelsMessages;
  readonly common: CommonMessages;
  readonly language: string;
  /** Which form to add something is open. */
  readonly adding: AddressKind | undefined;
  /** What was filled in there. */
  readonly written: string;
  /** What is wrong with that; belongs to the field. */
  readonly addProblem: string | undefined;
  /** Code entries by channel; one without a code to fill in has none. */
  readonly codes: ReadonlyMap<string, CodeEntry>;
  /** The channel of which the person was asked whether it may go. */
  readonly removing: string | undefined;
  /** What is going on now: `add`, `push`, or the id of a channel. */
  readonly busy: string | undefined;
  /** In the tag of each control of which the request cannot wait for a network. */
  readonly asks: unknown;
  readonly failures: ReadonlyMap<string, ChannelFailure>;
  readonly push: PushAbility | undefined;
  readonly act: ChannelActs;
}

/** What a person can do. */
export interface ChannelActs {
  readonly openForm: (kind: AddressKind) => void;
  readonly closeForm: () => void;
  readonly write: (address: string) => void;
  readonly add: () => void;
  readonly addPush: () => void;
  readonly writeCode: (id: string, code: string) => void;
  readonly confirm: (id: string) => void;
  readonly askCode: (id: string) => void;
  readonly remove: (id: string, step: 'ask' | 'yes' | 'no') => void;
}

/** What a channel is called: its address, or that it is a browser. */
export function channelName({ address, kind }: Channel, text: ContactChannelsMessages): string {
  return address ?? text.kind(kind);
}

import type { Instant } from '../amsterdam-time.js';
import type { MessageMetadata } from '../message-stores/message-metadata.js';
import type { MessagePurpose, OnPaper } from './situation.js';

/** What a sender's metadata say of what is asked. */
export function purposeOf({ actionPrompt, messageType }: MessageMetadata): MessagePurpose {
  if (actionPrompt !== undefined) return actionPrompt === 'receive-information' ? 'information' : 'action';
  if (messageType === undefined) return 'unknown';
  return messageType === 'notification' ? 'information' : 'action';
}

/** How someone wants the post of one organisation, from a moment on. */
export interface DeliveryWish {
  readonly storeId: string;
  readonly delivery: 'digital' | 'paper' | 'both';
  readonly from: Instant;
}

/** What the sender did on paper: as the person wished it when the message was published, or as the sender says. Digital, when neither says. */
export function onPaperBySender(storeId: string, publishedAt: Instant, { delivery }: MessageMetadata, wishes: readonly DeliveryWish[]): OnPaper {
  const wish = wishes
    .filter((one) => one.storeId === storeId && one.from <= publishedAt)
    .reduce<DeliveryWish | undefined>((latest, one) => (latest === undefined || one.from >= latest.from ? one : latest), undefined);
  if (wish?.delivery === 'paper') return 'only';
  return wish?.delivery === 'both' || delivery?.mode === 'also-on-paper' ? 'also' : 'no';
}

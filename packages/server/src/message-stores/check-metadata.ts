import type { WireDelivery } from '@berichtenbox/contract';
import type { FieldError } from '../http/problem.js';
import { blank, controlInText, directionChanging, lineBreaking, maxBodyByteLength } from './text-rules.js';

const lines = ['zaakkenmerk', 'veiligeTitel'] as const;
const paragraphs = ['handelingOmschrijving', 'gevolgBijNietsDoen', 'redenVanOntvangst'] as const;

/** What is wrong with what the sender says of a message, besides what the contract's schema says. */
export function* checkMetadata(delivery: WireDelivery): Iterable<FieldError> {
  for (const field of lines) yield* checkLine(delivery[field], `/${field}`);
  for (const field of paragraphs) yield* checkParagraphs(delivery[field], `/${field}`);
  const { betaling, bezorging, inhoudHtml } = delivery;
  yield* checkLine(betaling?.betalingskenmerk, '/betaling/betalingskenmerk');
  yield* checkUrl(betaling?.betaalUrl, '/betaling/betaalUrl');
  yield* checkUrl(bezorging?.verwijsUrl, '/bezorging/verwijsUrl');
  if (bezorging !== undefined && (bezorging.wijze === 'VERWIJZING') !== (bezorging.verwijsUrl !== undefined)) {
    yield { pointer: '/bezorging/verwijsUrl', detail: 'A reference (`VERWIJZING`) says where the message stands; other messages do not.' };
  }
  if (inhoudHtml !== undefined && new TextEncoder().encode(inhoudHtml).byteLength > maxBodyByteLength) {
    yield { pointer: '/inhoudHtml', detail: `The letter with markup has more than ${maxBodyByteLength} bytes in UTF-8.` };
  }
}

function* checkLine(text: string | undefined, pointer: string): Iterable<FieldError> {
  if (text === undefined) return;
  if (blank.test(text)) yield { pointer, detail: 'This is blank.' };
  if (lineBreaking.test(text) || directionChanging.test(text)) {
    yield { pointer, detail: 'This is one line, without control characters or marks that change the direction of the text.' };
  }
}

function* checkParagraphs(text: string | undefined, pointer: string): Iterable<FieldError> {
  if (text === undefined) return;
  if (blank.test(text)) yield { pointer, detail: 'This is blank.' };
  if (controlInText.test(text) || directionChanging.test(text)) {
    yield { pointer, detail: 'This is plain text: of the control characters only tabs and line ends, and no marks that change the direction of the text.' };
  }
}

function* checkUrl(address: string | undefined, pointer: string): Iterable<FieldError> {
  if (address === undefined) return;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    yield { pointer, detail: 'This is not an https address, or it holds a user name.' };
  }
}

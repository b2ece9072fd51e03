import type { WireChanges, WireContext, WireMessageList, WireSession } from '@berichtenbox/contract';
import { makeMessages, type BenchMessage } from './corpus.js';
import { contextId, json, MailboxApi, problem, toWireSummary } from './mailbox-api.js';

/** Whom one may act for in a lively mailbox. */
export const client = { id: 'context-of-a-client', mandateId: '5b0c41d2-0000-4000-8000-000000000000', name: 'M. de Boer' } as const;

const clientContext: WireContext = {
  id: client.id, naam: client.name, soort: 'bewindvoerder', partitie: 'partition-of-a-client', rechten: ['lezen', 'handelen'], machtigingId: client.mandateId, bron: 'register',
};

/** What happened in a mailbox at once. */
export interface Happened {
  /** Subjects of the letters that came, the newest first. */
  readonly came: readonly string[];
  /** The first of the letters that were there already, and whether it is unread by now. */
  readonly changed: { readonly id: string; readonly unread: boolean };
}

/** How many letters come, and how many that are there become read or unread, each time something happens. */
const comeAtOnce = 2;
const changedInSight = 4;
const changedOutOfSight = 4;
const rowsInSight = 40;

/** A mailbox in which something happens, and that of somebody this person acts for; tells what changed since a cursor, as the contract says. */
export class LivelyMailbox {
  readonly #own: MailboxApi;
  readonly #client: MailboxApi;
  /** The number of the last change of each message. */
  readonly #changedAt = new Map<string, number>();
  #happenings = 0;
  #came = 0;
  #answeredBytes = 0;

  /** @param count messages in the inbox of who is logged in; the client has fifty */
  constructor(count: number) {
    this.#own = new MailboxApi(makeMessages(count));
    this.#client = new MailboxApi(makeMessages(50).map(ofClient));
  }

  /** Bytes of answers so far, without their headers. */
  get answeredBytes(): number {
    return this.#answeredBytes;
  }

  /** The letters of who is logged in, and of the client; newest first. */
  get messages(): { readonly own: readonly BenchMessage[]; readonly client: readonly BenchMessage[] } {
    return { own: this.#own.messages, client: this.#client.messages };
  }

  /** Ten changes: two letters come, four in sight and four spread over all the others are read, or unread again. */
  happen(): Happened {
    const before = this.#own.messages;
    const [newest] = before;
    if (!newest) throw new Error('Nothing can happen in an empty mailbox');
    this.#happenings += 1;
    const last = before.length - 1;
    const touched = new Set([
      ...Array.from({ length: changedInSight }, (_, index) => (index * rowsInSight) / changedInSight),
      ...Array.from({ length: changedOutOfSight }, (_, index) => last - Math.floor((index * (last - rowsInSight)) / changedOutOfSight)),
    ]);
    const changed = before.map((message, index) => (touched.has(index) ? { ...message, unread: !message.unread } : message));
    const came = Array.from({ length: comeAtOnce }, () => this.#newAfter(newest));
    for (const { id } of [...came, ...[...touched].map((index) => changed[index]!)]) this.#changedAt.set(id, this.#happenings);
    this.#own.replace([...came.reverse(), ...changed]);
    return { came: came.map(({ subject }) => subject), changed: { id: newest.id, unread: !newest.unread } };
  }

  /** Answers a request to `/api/v1…`. */
  async answer(request: Request): Promise<Response> {
    const response = await this.#answer(request);
    this.#answeredBytes += (await response.clone().arrayBuffer()).byteLength;
    return response;
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const isClient = request.headers.get('namens') === client.id;
    if (isClient) request.headers.set('namens', contextId);
    const mailbox = isClient ? this.#client : this.#own;
    if (pathname.endsWith('/sessie/namens')) return json({ context: clientContext });
    if (pathname.endsWith('/berichten/_wijzigingen')) return this.#changesSince(searchParams.get('sinds'), isClient);
    const response = await mailbox.answer(request);
    if (pathname.endsWith('/sessie')) return json(withClient((await response.json()) as WireSession));
    if (!pathname.endsWith('/berichten') || (searchParams.get('pagina') ?? '0') !== '0') return response;
    return json({ ...((await response.json()) as WireMessageList), cursor: this.#cursor(isClient) });
  }

  #changesSince(cursor: string | null, isClient: boolean): Response {
    const [, whose, since] = /^mailbox-cursor-of-(own|client)-(\d+)$/.exec(cursor ?? this.#cursor(isClient)) ?? [];
    if (whose !== (isClient ? 'client' : 'own')) return problem(410, 'cursor-expired');
    const messages = isClient || cursor === null ? [] : this.#own.messages.filter(({ id }) => (this.#changedAt.get(id) ?? 0) > Number(since));
    const changes: WireChanges = { cursor: this.#cursor(isClient), berichten: messages.map(toWireSummary), verdwenen: [], meer: false };
    return json(changes);
  }

  #cursor(isClient: boolean): string {
    return isClient ? 'mailbox-cursor-of-client-0' : `mailbox-cursor-of-own-${this.#happenings}`;
  }

  #newAfter(newest: BenchMessage): BenchMessage {
    const number = (this.#came += 1);
    return {
      ...newest,
      id: `20000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
      subject: `Een nieuw bericht, kenmerk 2027-${String(number).padStart(6, '0')}`,
      publishedAt: new Date(new Date(newest.publishedAt).valueOf() + number).toISOString(),
      unread: true,
    };
  }
}

function withClient(session: WireSession): WireSession {
  return { ...session, mogelijkheden: [...session.mogelijkheden, 'wijzigingen', 'machtigen'], contexten: [...session.contexten, clientContext] };
}

function ofClient(message: BenchMessage): BenchMessage {
  return { ...message, id: `1${message.id.slice(1)}`, subject: `${message.subject} van ${client.name}` };
}

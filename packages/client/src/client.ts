import { readOrganisations } from './api/organisation-api.js';
import { ServerConnection } from './api/server-connection.js';
import { upkeepChunk } from './upkeep-chunk.js';
import { Mailbox } from './mailbox/mailbox.js';
import type { ActLogDesk } from './mandates/act-log-desk.js';
import type { ClientsDesk } from './mandates/clients-desk.js';
import { mandatesChunk } from './mandates/mandates-chunk.js';
import type { MandatesDesk } from './mandates/mandates-desk.js';
import { OrganisationDirectory } from './organisations/organisation-directory.js';
import type { OfflineMailbox } from './offline/offline-mailbox.js';
import type { OfflineMode } from './offline/offline-state.js';
import { replyChunk } from './replies/reply-chunk.js';
import type { ReplyEditor } from './replies/reply-editor.js';
import { Session } from './session/session.js';
import type { ActivationDesk } from './settings/activation-desk.js';
import type { NoticesDesk } from './settings/notices-desk.js';
import type { PreferencesDesk } from './settings/preferences-desk.js';
import { settingsChunk } from './settings/settings-chunk.js';
import { TabChannel } from './tab-channel.js';
import { TakeOver, type ClientParts } from './take-over.js';

/** What a client needs. */
export interface ClientOptions {
  /** Base URL of the API, on this site: `/api/v1`. */
  readonly endpoint: string;
  /** Instead of the platform's `fetch`; it is always given a `Request`. */
  readonly fetch?: typeof fetch;
  /** Whether messages are kept on this device, encrypted, and where the key to them is; `off` by default. */
  readonly offline?: OfflineMode;
  /** With `shared` nothing is kept on this device, whatever `offline` says, and what was kept is wiped; `private` by default. */
  readonly device?: 'private' | 'shared';
  /** Milliseconds of a clock that never jumps; by default `performance.now()`. */
  readonly now?: () => number;
}

/** One person's session and mailbox, kept in step with the server. */
export interface BerichtenboxClient {
  readonly session: Session;
  readonly mailbox: Mailbox;
  readonly organisations: OrganisationDirectory;
  /** Finds out who is logged in and loads the mailbox; later logins load it by themselves. Calling it again does nothing. */
  start(): Promise<void>;
  /**
   * The reply to a message that is being written in this page (capability `antwoorden`); it loads the draft by itself.
   *
   * @throws {BerichtenboxError} When nobody is logged in, or the code for it could not be loaded.
   */
  openReply(messageId: string): Promise<ReplyEditor>;
  /**
   * Activating the box and taking that back (capability `activatie`); it loads by itself. Close it when it is no longer shown.
   *
   * @throws {BerichtenboxError} When nobody is logged in, the server does not have it, or the code for it could not be loaded.
   */
  openActivation(): Promise<ActivationDesk>;
  /**
   * How a person is reached, and what comes on paper (capability `voorkeuren`); it loads by itself. Close it when it is no longer shown.
   *
   * @throws {BerichtenboxError} When nobody is logged in, the server does not have it, or the code for it could not be loaded.
   */
  openPreferences(): Promise<PreferencesDesk>;
  /**
   * What is wrong with somebody's settings (capability `meldingen`); it loads by itself. Close it when it is no longer shown.
   *
   * @throws {BerichtenboxError} When nobody is logged in, the server does not have it, or the code for it could not be loaded.
   */
  openNotices(): Promise<NoticesDesk>;
  /**
   * Who may act for this person, and for whom this person may act (capability `machtigen`); it loads by itself. Like the next two it is about who
   * is logged in, also while they act for somebody else. Close it when it is no longer shown.
   *
   * @throws {BerichtenboxError} When nobody is logged in, the server does not have it, or the code for it could not be loaded.
   */
  openMandates(): Promise<MandatesDesk>;
  /**
   * What waits for everybody this person acts for (capability `machtigen`); it loads by itself. Close it when it is no longer shown.
   *
   * @throws {BerichtenboxError} When nobody is logged in, the server does not have it, or the code for it could not be loaded.
   */
  openClients(): Promise<ClientsDesk>;
  /**
   * What was done under mandates of this person, or under this one (capability `machtigen`); it loads by itself. Close it when it is no longer shown.
   *
   * @throws {BerichtenboxError} When nobody is logged in, the server does not have it, or the code for it could not be loaded.
   */
  openActLog(mandateId?: string): Promise<ActLogDesk>;
  /**
   * How it stands with keeping messages on this device, and the way to a passkey.
   *
   * @throws {BerichtenboxError} When the code for it could not be loaded.
   */
  openOffline(): Promise<OfflineMailbox>;
  /** The ways in which messages are kept here, or may be when a person turns that on (`offerOffline`); empty when there are none. */
  offlineOffers(): readonly string[];
  /**
   * Lets a person turn on themselves that messages are kept on this device; until they do, nothing is (`openOffline`). A later offer takes the place of an earlier one.
   *
   * @param modes ways of doing so in order of preference, with spaces between them: `passkey device`; `off` for none; undefined leaves it as it is.
   * @param device With `shared`, once said, nothing is kept whatever was offered, and what was kept is wiped.
   */
  offerOffline(modes: string | undefined, device: string | undefined): void;
  /** Ends timers, requests and the connection with other tabs. */
  close(): void;
}

/** Makes a client; nothing is asked of the server until `start()`. */
export function createClient({ endpoint, fetch: customFetch, now = () => performance.now(), offline = 'off', device }: ClientOptions): BerichtenboxClient {
  const takeOver = new TakeOver(() => parts);
  const connection = new ServerConnection(endpoint, async (failure, scope) => (await takeOver.now()).explain(failure, scope), customFetch);
  const directory = new OrganisationDirectory();
  const session = new Session({ connection, takeOver, now });
  const mailbox = new Mailbox({ connection, session, directory, takeOver });
  const tabs = new TabChannel(connection.endpoint);
  const isShared = device === 'shared';
  const parts: ClientParts = { connection, session, mailbox, directory, tabs, now, isShared, offers: offline === 'off' || isShared ? [] : [offline], offline: isShared ? 'off' : offline };
  const life = new AbortController();
  let wasRefreshing = false;
  mailbox.subscribe(({ refreshing }) => {
    const begins = refreshing && !wasRefreshing;
    wasRefreshing = refreshing;
    // Once each time the mailbox is read: what came of it changes the mailbox too, and where it fails at once that would never end.
    if (begins && session.state.status === 'active' && session.state.capabilities.has('organisaties')) {
      void directory.fillOnce(() => readOrganisations(connection, life));
    }
  });
  // Another client of the page loaded it already, or what is kept here is to be shown before the server answers.
  if (upkeepChunk.value || parts.offline !== 'off') void takeOver.now().catch(() => undefined);
  let started: Promise<void> | undefined;
  return {
    session, mailbox, organisations: directory, offlineOffers: () => parts.offers, offerOffline: (...of) => offer(parts, takeOver, ...of),
    openReply: async (messageId) => (await replyChunk.load()).openReply(connection, session, messageId),
    openActivation: async () => (await settingsChunk.load()).openActivation(connection, session),
    openPreferences: async () => (await settingsChunk.load()).openPreferences(connection, session),
    openNotices: async () => (await settingsChunk.load()).openNotices(connection, session),
    openMandates: async () => (await mandatesChunk.load()).openMandates(connection, session),
    openClients: async () => (await mandatesChunk.load()).openClients(connection, session),
    openActLog: async (mandateId) => (await mandatesChunk.load()).openActLog(connection, session, mandateId),
    openOffline: async () => (await takeOver.now()).offline.open(),
    start: () => (started ??= session.start().then(() => mailbox.load())),
    close: () => {
      life.abort();
      takeOver.close();
      session.close();
      mailbox.close();
      tabs.close();
    },
  };
}

function offer(parts: ClientParts, { upkeep }: TakeOver, ...[modes, device]: Parameters<BerichtenboxClient['offerOffline']>): void {
  parts.isShared ||= device === 'shared';
  parts.offers = parts.isShared || modes === 'off' ? [] : modes?.split(' ') ?? parts.offers;
  upkeep?.offline.offered();
}

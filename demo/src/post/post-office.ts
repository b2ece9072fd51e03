import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@berichtenbox/server';
import type { ArrivingPost, SentPost } from './sent-post.js';

/** Everything that was sent, as it arrived. */
export interface PostOffice {
  /**
   * Keeps it; resolves once it is on disk. What comes a second time, with the same `Message-ID`, reference or topic, is dropped, as mail
   * providers, gateways, printers and telephones do.
   * `originals` are the mail's source, or the PDFs in the envelope: the letter first.
   */
  receive(post: ArrivingPost, ...originals: readonly Uint8Array[]): Promise<void>;
  /** Newest first. */
  list(): readonly SentPost[];
  find(id: string): SentPost | undefined;
  /**
   * What it was made of: a mail's source, a letter's PDF.
   *
   * @param position 0 is the first.
   */
  original(id: string, position?: number): Promise<Uint8Array | undefined>;
}

/** The post in this folder; begins with nothing when there is none, or with `fresh`. */
export async function openPostOffice(dataDirectory: string, clock: Clock, { fresh = false }: { readonly fresh?: boolean } = {}): Promise<PostOffice> {
  const folder = join(dataDirectory, 'sent-post');
  if (fresh) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const all = await readAll(folder);
  let last = Number(all.at(-1)?.id ?? 0);
  let writing: Promise<void> = Promise.resolve();

  async function keep(post: ArrivingPost, originals: readonly Uint8Array[]): Promise<void> {
    if (all.some((earlier) => isSame(earlier, post))) return;
    const id = String(last + 1).padStart(6, '0');
    const kept: SentPost = { ...post, id, at: clock.now().toISOString() };
    for (const [position, bytes] of originals.entries()) await writeFile(join(folder, `${id}.${position}`), bytes, { mode: 0o600 });
    // Last, and in two steps: what is listed is whole.
    await writeFile(join(folder, `${id}.new`), JSON.stringify(kept), { mode: 0o600 });
    await rename(join(folder, `${id}.new`), join(folder, `${id}.json`));
    last += 1;
    all.push(kept);
  }

  return {
    receive(post, ...originals) {
      const done = writing.then(() => keep(post, originals));
      writing = done.catch(() => undefined);
      return done;
    },
    list: () => all.toReversed(),
    find: (id) => all.find((each) => each.id === id),
    original: async (id, position = 0) => (all.some((each) => each.id === id) ? readFile(join(folder, `${id}.${position}`)).catch(() => undefined) : undefined),
  };
}

async function readAll(folder: string): Promise<SentPost[]> {
  const names = (await readdir(folder)).filter((name) => /^\d+\.json$/.test(name)).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as SentPost));
}

function isSame(one: SentPost, other: ArrivingPost): boolean {
  const name = nameOf(one);
  return name !== undefined && one.kind === other.kind && name === nameOf(other);
}

/** What a second copy is recognised by. */
function nameOf(post: ArrivingPost): string | undefined {
  switch (post.kind) {
    case 'email': return post.messageId && `${post.messageId} ${post.to}`;
    case 'push': return post.topic && `${post.topic} ${post.device}`;
    default: return post.reference;
  }
}

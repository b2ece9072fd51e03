import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@berichtenbox/server';
import type { ArrivingPost, SentPost } from './sent-post.js';

/** Everything that was sent, as it arrived. */
export interface PostOffice {
  /**
   * Keeps it; resolves once it is on disk. A mail that comes a second time, with the same `Message-ID` for the same address, is dropped, as
   * large mail providers do.
   *
   * @param original The mail's source or the letter's PDF.
   */
  receive(post: ArrivingPost, original?: Uint8Array): Promise<void>;
  /** Newest first. */
  list(): readonly SentPost[];
  find(id: string): SentPost | undefined;
  /** What it was made of: a mail's source, a letter's PDF. */
  original(id: string): Promise<Uint8Array | undefined>;
}

/** The post in this folder; begins with nothing when there is none, or with `fresh`. */
export async function openPostOffice(dataDirectory: string, clock: Clock, { fresh = false }: { readonly fresh?: boolean } = {}): Promise<PostOffice> {
  const folder = join(dataDirectory, 'sent-post');
  if (fresh) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const all = await readAll(folder);
  let last = Number(all.at(-1)?.id ?? 0);
  let writing: Promise<void> = Promise.resolve();

  async function keep(post: ArrivingPost, original: Uint8Array | undefined): Promise<void> {
    if (all.some((earlier) => isSameMail(earlier, post))) return;
    const id = String(last + 1).padStart(6, '0');
    const kept: SentPost = { ...post, id, at: clock.now().toISOString() };
    if (original !== undefined) await writeFile(join(folder, `${id}.original`), original, { mode: 0o600 });
    // Last, and in two steps: what is listed is whole.
    await writeFile(join(folder, `${id}.new`), JSON.stringify(kept), { mode: 0o600 });
    await rename(join(folder, `${id}.new`), join(folder, `${id}.json`));
    last += 1;
    all.push(kept);
  }

  return {
    receive(post, original) {
      const done = writing.then(() => keep(post, original));
      writing = done.catch(() => undefined);
      return done;
    },
    list: () => all.toReversed(),
    find: (id) => all.find((each) => each.id === id),
    original: async (id) => (all.some((each) => each.id === id) ? readFile(join(folder, `${id}.original`)).catch(() => undefined) : undefined),
  };
}

async function readAll(folder: string): Promise<SentPost[]> {
  const names = (await readdir(folder)).filter((name) => /^\d+\.json$/.test(name)).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as SentPost));
}

function isSameMail(one: SentPost, other: ArrivingPost): boolean {
  return one.kind === 'email' && other.kind === 'email' && one.messageId !== undefined && one.messageId === other.messageId && one.to === other.to;
}

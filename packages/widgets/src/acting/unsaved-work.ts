import type { BerichtenboxClient } from '@berichtenbox/client';

/** Whether something that a person is busy with would be lost if they acted for somebody else now. */
export type HoldsWork = () => boolean;

/** On the client, so that two copies of this package on a page know of each other. */
const worksKey = Symbol.for('berichtenbox/unsaved-work/v1');

type Marked = BerichtenboxClient & { [worksKey]: Set<HoldsWork> | undefined };

/**
 * What a person fills in and has to save counts as their work from now on. What the client sends by itself, such as a reply, it knows of already.
 *
 * @returns ends that
 */
export function beginWork(client: BerichtenboxClient, holdsWork: HoldsWork): () => void {
  const works = ((client as Marked)[worksKey] ??= new Set());
  works.add(holdsWork);
  return () => works.delete(holdsWork);
}

/** Whether something would be lost. */
export function losesWork(client: BerichtenboxClient): boolean {
  return [...(client as Marked)[worksKey] ?? []].some((holdsWork) => holdsWork());
}

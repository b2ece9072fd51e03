import type { Finding, FindingKind } from '../../audit/check-chain.js';
import type { Verification } from '../../audit/verify-log.js';
import { anchorFields } from './anchor-file.js';

const sentences: Readonly<Record<FindingKind, (lines: string, isMany: boolean) => string>> = {
  changed: (lines) => `${lines} is not as it was written, or nobody wrote it.`,
  missing: (lines, isMany) => `${lines} ${isMany ? 'are' : 'is'} missing.`,
  'after-end': (lines, isMany) => `${lines} ${isMany ? 'stand' : 'stands'} after what is noted as the end.`,
  'end-missing': (lines) => `it is not noted that it ends with ${lines}.`,
  'end-changed': (lines) => `what is noted as the end is not ${lines}.`,
  'key-missing': (lines) => `${lines} was written with a key that is not in the key file, so it cannot be judged.`,
};

/** Whether nothing is wrong: every line is as it was written, and every anchor still holds. */
export function isWhole({ findingCount, anchors }: Verification): boolean {
  return findingCount === 0 && anchors.every(({ anchor, now }) => anchor.digest === now.digest);
}

/** What came of it, for people. Chains are internal ids; who they are, only the database and its keys tell. */
export function reportText(verification: Verification): string {
  const { chains, lines, findings, findingCount, anchors } = verification;
  const broken = anchors.filter(({ anchor, now }) => anchor.digest !== now.digest);
  const heading = `${counted(chains, 'chain')}, ${counted(lines, 'line')}: ${isWhole(verification) ? 'all as written.' : `NOT WHOLE, ${counted(findingCount + broken.length, 'finding')}.`}`;
  const more = findingCount - findings.length;
  return [
    heading,
    ...findings.map((finding) => `- chain ${finding.chain}: ${sentenceOf(finding)}`),
    ...(more > 0 ? [`- and ${more} more.`] : []),
    ...anchors.map(({ anchor, now }) => {
      if (anchor.digest === now.digest) return `Anchor of ${anchor.until.toISOString()}: as it was.`;
      return `- anchor of ${anchor.until.toISOString()}: then ${counted(anchor.chains, 'chain')} with ${counted(anchor.lines, 'line')}, now ${counted(now.chains, 'chain')} with ${counted(now.lines, 'line')} up to the same moment. Something was taken away or replaced since.`;
    }),
  ].join('\n');
}

/** The same for a program. */
export function reportJson(verification: Verification): string {
  const { chains, lines, findings, findingCount, anchors } = verification;
  return JSON.stringify({
    whole: isWhole(verification), chains, lines, findingCount, findings,
    anchors: anchors.map(({ anchor, now }) => ({ ...anchorFields(anchor), holds: anchor.digest === now.digest })),
  }, undefined, 2);
}

function sentenceOf({ kind, from, to }: Finding): string {
  return sentences[kind](from === to ? `line ${from}` : `lines ${from} to ${to}`, from !== to);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

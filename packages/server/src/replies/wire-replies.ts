import type { WireReplies, WireReply, WireReplyDraft, WireReplyLimits, WireSavedDraft } from '@berichtenbox/contract';
import { acceptedKinds } from './file-kind.js';
import type { OpenFile } from './open-files.js';
import type { ReplyDraft, SavedDraft } from './reply-drafts.js';
import { replyLimits } from './reply-limits.js';
import type { StoredReply } from './stored-replies.js';

/** What there is to say of replies to one message. */
export interface RepliesOverview {
  readonly replyAllowed: boolean;
  readonly mayAct: boolean;
  readonly replies: readonly StoredReply[];
  readonly draft: ReplyDraft | undefined;
  readonly files: readonly OpenFile[];
}

const limits: WireReplyLimits = {
  maxTekens: replyLimits.maxCharacters,
  maxBestanden: replyLimits.maxFiles,
  maxBestandsgrootte: replyLimits.maxFileByteLength,
  maxTotaleGrootte: replyLimits.maxTotalByteLength,
  toegestaneTypen: acceptedKinds.map(({ mediaType }) => mediaType),
};

/** The overview as the contract writes it. */
export function toWireReplies({ replyAllowed, mayAct, replies, draft, files }: RepliesOverview): WireReplies {
  const reason = !replyAllowed ? 'NIET_TOEGESTAAN' as const : 'GEEN_RECHT' as const;
  return {
    toegestaan: replyAllowed && mayAct,
    ...(!(replyAllowed && mayAct) && { reden: reason }),
    grenzen: limits,
    antwoorden: replies.map(toWireReply),
    ...((draft !== undefined || files.length > 0) && { concept: toWireDraft(draft, files) }),
  };
}

/** A reply, which is the proof that it was received. */
export function toWireReply({ id, reference, receivedAt, text, files }: StoredReply): WireReply {
  return {
    antwoordId: id,
    referentie: reference,
    ontvangenOp: receivedAt.toISOString(),
    tekst: text,
    bestanden: files.map(({ name, mediaType, byteLength, sha256 }) => ({ naam: name, mimeType: mediaType, grootteInBytes: byteLength, sha256 })),
  };
}

/** A draft that was kept. */
export function toWireSavedDraft({ version, savedAt, replaced }: SavedDraft): WireSavedDraft {
  return {
    versie: version,
    bewaardOp: savedAt.toISOString(),
    ...(replaced && { vervangen: { tekst: replaced.text, bewaardOp: replaced.savedAt.toISOString() } }),
  };
}

function toWireDraft(draft: ReplyDraft | undefined, files: readonly OpenFile[]): WireReplyDraft {
  return {
    ...(draft && { tekst: draft.text, bewaardOp: draft.savedAt.toISOString() }),
    versie: draft?.version ?? 0,
    bestanden: files.map(({ id, name, byteLength, receivedLength, lastModified, expiresAt }) => ({
      uploadId: id, naam: name, grootteInBytes: byteLength, ontvangenBytes: receivedLength, ...(lastModified !== undefined && { gewijzigdOp: lastModified }), verlooptOp: expiresAt.toISOString(),
    })),
  };
}

import type { Scope, ServerConnection } from '../api/server-connection.js';
import { MandateError } from '../errors/mandate-error.js';
import { Desk, type DeskParts } from '../settings/desk.js';
import { deleteMandate, patchMandate, postCode, postInvitation, readMandates } from './mandates-requests.js';
import type { MadeInvitation, Mandate, MandateChanges, MandateInvitation, MandatesState } from './mandates.js';

/**
 * Who may act for the person who is logged in, and for whom they may act (capability `machtigen`). It is about the person themselves, also while
 * they act for somebody else.
 */
export class MandatesDesk extends Desk<MandatesState> {
  readonly #refreshSession: () => void;
  /** Of an invitation that may have been made, when its answer was lost. */
  #key = crypto.randomUUID();
  #keyOf = '';

  /** @internal */
  constructor(parts: DeskParts) {
    super(parts, { given: [], received: [] });
    this.#refreshSession = () => void parts.session.refresh();
  }

  /**
   * Lets a relative or helper act; they accept with the code. Asked again after a failure, one is invited, not two.
   *
   * @throws {BerichtenboxError} When nobody was invited; `mandate-limit-reached`, `too-many-requests`.
   */
  async invite(invitation: MandateInvitation): Promise<MadeInvitation> {
    const content = JSON.stringify({ ...invitation, rights: [...invitation.rights] });
    if (content !== this.#keyOf) this.#renewKey(content);
    let { mandate, code } = await this.#post(invitation);
    if (code === undefined) {
      // It was made before, and the answer with its code was lost: that one nobody can accept.
      const { id } = mandate;
      await this.ask((connection, scope) => deleteMandate(connection, id, scope));
      this.#renewKey(content);
      ({ mandate, code = '' } = await this.#post(invitation));
    }
    this.#keyOf = '';
    await this.changedElsewhere();
    return { mandate, code };
  }

  /**
   * What a code is for, before accepting it. Nothing changes.
   *
   * @throws {BerichtenboxError} `code-wrong`, `code-expired`, `too-many-requests`.
   */
  viewCode(code: string): Promise<Mandate> {
    return this.ask((connection, scope) => postCode(connection, { code, accept: false }, scope));
  }

  /**
   * Accepts with the code: from then on one may act, and the session's `contexts` have it shortly after.
   *
   * @throws {BerichtenboxError} `code-wrong`, `code-expired`, `too-many-requests`.
   */
  async accept(code: string): Promise<Mandate> {
    const mandate = await this.ask((connection, scope) => postCode(connection, { code, accept: true }, scope));
    this.#refreshSession();
    await this.changedElsewhere();
    return mandate;
  }

  /**
   * Changes or extends what one gave; it holds at once.
   *
   * @param basedOn The version that was changed; by default the one in the state.
   * @throws {BerichtenboxError} When nothing was saved; with `mandate-changed` what was changed elsewhere is in the state by then.
   */
  async change(mandateId: string, changes: MandateChanges, basedOn = this.#find(mandateId)?.version ?? 0): Promise<void> {
    try {
      const changed = await this.ask((connection, scope) => patchMandate(connection, { id: mandateId, version: basedOn, changes }, scope));
      this.changed({ given: this.state.given.map((each) => (each.id === mandateId ? changed : each)) });
    } catch (error) {
      if (error instanceof MandateError && error.code === 'mandate-changed') await this.refresh();
      throw error;
    }
  }

  /**
   * Takes back what one gave, or gives up what one got; it holds at once, in open pages too.
   *
   * @throws {BerichtenboxError} When it may still hold.
   */
  async end(mandateId: string): Promise<void> {
    await this.ask((connection, scope) => deleteMandate(connection, mandateId, scope));
    this.#refreshSession();
    await this.changedElsewhere();
  }

  protected override read(connection: ServerConnection, scope: Scope): Promise<Pick<MandatesState, 'given' | 'received'>> {
    return readMandates(connection, scope);
  }

  #post(invitation: MandateInvitation): ReturnType<typeof postInvitation> {
    return this.ask((connection, scope) => postInvitation(connection, { invitation, key: this.#key }, scope));
  }

  #find(mandateId: string): Mandate | undefined {
    return this.state.given.find(({ id }) => id === mandateId);
  }

  #renewKey(content: string): void {
    [this.#key, this.#keyOf] = [crypto.randomUUID(), content];
  }
}

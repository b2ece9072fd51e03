import type { Scope, ServerConnection } from '../api/server-connection.js';
import { SettingsError } from '../errors/settings-error.js';
import { changeActivation, postActivation, postSummary, readActivation, type ActivationAnswer } from './activation-requests.js';
import type { ActivationChoices, ActivationState, ActivationToken } from './activation.js';
import { Desk, type DeskParts } from './desk.js';

/** Activating the box and taking that back (capability `activatie`). */
export class ActivationDesk extends Desk<ActivationState> {
  /** @internal */
  constructor(parts: DeskParts) {
    super(parts, {});
  }

  /**
   * The last step before activating: nothing is stored, and only this gives the token for it.
   *
   * @throws {BerichtenboxError} When there is no token.
   */
  summarise(choices: ActivationChoices): Promise<ActivationToken> {
    return this.ask((connection, scope) => postSummary(connection, choices, scope));
  }

  /**
   * Activates the box, with exactly the choices that were summarised.
   *
   * @throws {BerichtenboxError} When the box is not activated; `activation-token-invalid` when it has to be summarised again.
   */
  async activate({ token }: ActivationToken, choices: ActivationChoices): Promise<void> {
    const { status } = this.state;
    try {
      this.replace(await this.ask((connection, scope) => postActivation(connection, { token, choices }, scope)));
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      // It may have succeeded before, when the answer was lost on the way.
      await this.refresh();
      if (status === 'active' || this.state.status !== 'active') throw error;
      await this.changedElsewhere();
    }
  }

  /**
   * Activation does not happen: addresses that were added for it go. Those of before the box was given up stay as long as that can be undone.
   *
   * @throws {BerichtenboxError} When they may still be there; they are gone a day later anyway.
   */
  async decline(): Promise<void> {
    this.replace(await this.ask((connection, scope) => changeActivation(connection, 'decline', scope)));
  }

  /**
   * Everything on paper again.
   *
   * @throws {BerichtenboxError} When that is not so.
   */
  async deactivate(): Promise<void> {
    this.replace(await this.ask((connection, scope) => changeActivation(connection, 'deactivate', scope)));
  }

  /**
   * Takes the last change back.
   *
   * @throws {BerichtenboxError} When it could not; `nothing-to-undo` when it is too late.
   */
  async undo(): Promise<void> {
    this.replace(await this.ask((connection, scope) => changeActivation(connection, 'undo', scope)));
  }

  /**
   * Everything is right as it is.
   *
   * @throws {BerichtenboxError} When the server could not be told.
   */
  async confirmStillRight(): Promise<void> {
    this.replace(await this.ask((connection, scope) => changeActivation(connection, 'confirm', scope)));
  }

  protected override read(connection: ServerConnection, scope: Scope): Promise<ActivationAnswer> {
    return readActivation(connection, scope);
  }

}

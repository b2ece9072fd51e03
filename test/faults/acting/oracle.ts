import { outside, words, type KnownLetter, type Principal } from './world.js';

/** For whom somebody acts; for oneself everything of one's own exists. */
export interface Acting {
  readonly principal: Principal | undefined;
  readonly isSelf: boolean;
}

/** Knows what belongs to whom, and complains when one is found with another. */
export class Oracle {
  readonly complaints: string[] = [];
  /** How often something was seen of each, by who acts for them and by themselves; so that it is known that there was something to see. */
  readonly sightings = new Map<string, number>();
  readonly #letters: ReadonlyMap<string, KnownLetter>;
  readonly #owners = new Map<string, Principal>();
  readonly #withdrawn = new Set<Principal>();

  constructor(letters: ReadonlyMap<string, KnownLetter>) {
    this.#letters = letters;
  }

  complain(what: string): void {
    this.complaints.push(what);
  }

  /** Which context is whose mailbox. */
  learn(owners: ReadonlyMap<string, Principal>): void {
    for (const [contextId, owner] of owners) this.#owners.set(contextId, owner);
  }

  /** This one's mandate was taken back. */
  withdrew(principal: Principal): void {
    this.#withdrawn.add(principal);
  }

  isWithdrawn(principal: Principal): boolean {
    return this.#withdrawn.has(principal);
  }

  /** What was seen somewhere while acting for this one. */
  saw(where: string, { principal, isSelf }: Acting, text: string): void {
    for (const word of words) {
      if (word !== principal && text.includes(word)) this.complain(`${where} has something of ${word} while acting for ${principal ?? 'nobody'}`);
    }
    if (principal !== undefined && text.includes(principal)) this.#count(`${principal}${isSelf ? '' : ' by another'}`);
    const mayHaveOutside = isSelf && principal === 'Citroenpers';
    if (!mayHaveOutside && text.includes(outside)) this.complain(`${where} has something that lies outside the mandate`);
    for (const [id, { owner, isOutside }] of this.#letters) {
      if (text.includes(id) && (owner !== principal || (isOutside && !mayHaveOutside))) this.complain(`${where} has a letter of ${owner} while acting for ${principal ?? 'nobody'}`);
    }
  }

  #count(what: string): void {
    this.sightings.set(what, (this.sightings.get(what) ?? 0) + 1);
  }

  /** A request as the server gets it. */
  onTheWire(where: string, contextId: string | null, path: string, body: string): void {
    const principal = contextId === null ? undefined : this.#owners.get(contextId);
    this.#count(path.replace(/[0-9a-f-]{36}/g, 'id'));
    for (const [id, { owner }] of this.#letters) {
      if ((path.includes(id) || body.includes(id)) && owner !== principal) this.complain(`${where} asked about a letter of ${owner} on behalf of ${principal ?? 'nobody known'}`);
    }
  }
}

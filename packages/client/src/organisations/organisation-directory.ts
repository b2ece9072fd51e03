/** An organisation that can send messages. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'state' | 'agency' | 'municipality' | 'waterBoard' | 'province' | 'other';
  readonly phone?: string;
  readonly website?: string;
}

export declare class OrganisationDirectory {
  /** The organisation's name, or its id when no name is known. */
  nameOf(id: string): string;
  /** What the server tells about an organisation; undefined when it has no directory. */
  find(id: string): Organisation | undefined;
}

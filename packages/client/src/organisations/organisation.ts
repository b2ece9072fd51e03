/** An organisation that can send messages. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'state' | 'agency' | 'municipality' | 'waterBoard' | 'province' | 'other';
  readonly phone?: string;
  readonly website?: string;
}

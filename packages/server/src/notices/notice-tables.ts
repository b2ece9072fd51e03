/** A row of `notice_dismissal`: a notice that somebody did not want to see. */
export interface NoticeDismissalTable {
  recipient_id: string;
  notice_id: string;
  reason: 'not-needed' | 'later' | 'other';
  /** How many there were then. */
  count: number | null;
  dismissed_at: Date;
}

/** The tables of notices. */
export interface NoticeTables {
  notice_dismissal: NoticeDismissalTable;
}

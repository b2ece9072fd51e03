/** What the service worker tells the pages of its site. */
export interface WorkerMessage {
  /** The browser ended or replaced the subscription to push messages; what a page shows of it may no longer be so. */
  readonly type: 'berichtenbox-push-changed';
}

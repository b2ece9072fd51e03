import type { Store } from '../store.js';
import type { SessionState } from './session-state.js';

export declare class Session implements Store<SessionState> {
  readonly state: SessionState;
  subscribe(listener: (state: SessionState) => void): () => void;
  start(): Promise<void>;
  extend(): Promise<void>;
  logout(): Promise<{ readonly logoutUrl: string | undefined }>;
  refresh(): Promise<void>;
}

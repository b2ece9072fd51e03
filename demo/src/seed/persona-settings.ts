import type { NotificationChannel, NotificationPreferences } from '@berichtenbox/server';
import type { PersonKey } from './clients.js';

/** An address with which somebody begins. */
export interface DemoChannel {
  readonly kind: 'email' | 'sms';
  /** On reserved names, so that they are nobody's. */
  readonly address: string;
  readonly status: Exclude<NotificationChannel['status'], 'failing'>;
  readonly addedDaysAgo: number;
}

/** How somebody is reached when the demo begins. */
export interface PersonaSettings {
  /** Absent: they never activated the box. */
  readonly activatedDaysAgo?: number;
  readonly lastVisitDaysAgo?: number;
  readonly channels: readonly DemoChannel[];
  /** What differs from what everybody begins with. */
  readonly preferences?: Partial<Omit<NotificationPreferences, 'version'>>;
}

/** Somebody whose post goes to their representative: no address of their own. */
const represented: PersonaSettings = { activatedDaysAgo: 360, channels: [] };

/** Those who have a telephone besides: `push-devices.ts`. */
export const personaSettings: Readonly<Record<PersonKey, PersonaSettings>> = {
  // Activated years ago, never looks, and now gets to know what it is about and before when.
  koen: {
    activatedDaysAgo: 900, lastVisitDaysAgo: 95,
    channels: [{ kind: 'email', address: 'koen.bakker@post.example', status: 'verified', addedDaysAgo: 70 }],
    preferences: { disclosure: 'full' },
  },
  corry: { channels: [] },
  piet: {
    activatedDaysAgo: 400, lastVisitDaysAgo: 2,
    channels: [{ kind: 'email', address: 'piet.visser@post.example', status: 'verified', addedDaysAgo: 120 }],
    preferences: { digest: { time: '08:00' } },
  },
  maya: {
    activatedDaysAgo: 60, lastVisitDaysAgo: 9,
    channels: [{ kind: 'email', address: 'maya.fernandes@post.example', status: 'verified', addedDaysAgo: 60 }],
    preferences: { disclosure: 'full', language: 'en', quietHours: { from: '22:00', to: '07:00' } },
  },
  // Began with an address and never typed in the code.
  hans: { activatedDaysAgo: 150, lastVisitDaysAgo: 30, channels: [{ kind: 'email', address: 'hans.mulder@post.example', status: 'unverified', addedDaysAgo: 150 }] },
  // Has no address at all.
  pietersen: { activatedDaysAgo: 30, channels: [] },
  vroegevogel: { activatedDaysAgo: 30, lastVisitDaysAgo: 5, channels: [{ kind: 'email', address: 'info@devroegevogel.example', status: 'verified', addedDaysAgo: 30 }], preferences: { disclosure: 'full' } },
  vandijk: { activatedDaysAgo: 30, lastVisitDaysAgo: 12, channels: [{ kind: 'email', address: 'administratie@garagevandijk.example', status: 'verified', addedDaysAgo: 30 }] },
  els: {
    activatedDaysAgo: 300, lastVisitDaysAgo: 4,
    channels: [{ kind: 'email', address: 'els.jansen@post.example', status: 'verified', addedDaysAgo: 90 }],
    preferences: { disclosure: 'full' },
  },
  fatima: {
    activatedDaysAgo: 360, lastVisitDaysAgo: 6,
    channels: [{ kind: 'email', address: 'fatima.elamrani@post.example', status: 'verified', addedDaysAgo: 100 }],
  },
  // Told as little as possible: at his home, others see the screen.
  henk: {
    activatedDaysAgo: 360, lastVisitDaysAgo: 20,
    channels: [{ kind: 'email', address: 'henk.dijkstra@post.example', status: 'verified', addedDaysAgo: 100 }],
    preferences: { disclosure: 'nothing' },
  },
  heemskerck: represented,
  marieke: represented,
  mariska: represented,
  ramcharan: represented,
  kowalczyk: represented,
  zoe: represented,
  bram: { ...represented, channels: [{ kind: 'email', address: 'bram.tjeerdsma@post.example', status: 'verified', addedDaysAgo: 80 }] },
  tineke: represented,
  dirk: { ...represented, channels: [{ kind: 'email', address: 'dirk.postma@post.example', status: 'verified', addedDaysAgo: 30 }] },
  selma: { ...represented, channels: [{ kind: 'email', address: 'selma.kaya@post.example', status: 'verified', addedDaysAgo: 10 }] },
};

/** How time goes in a tab. */
export interface TabClock {
  /** So much faster than it does. */
  readonly speed: number;
  /** What time it was in it at this moment of the real clock. */
  readonly anchor: { readonly real: number; readonly shown: number };
}

/** How long the client waits for the disk, which is as fast as it is. */
const diskPatienceMs = 3_000;

const RealDate = Date;
const realTimeout = setTimeout.bind(globalThis);
const realNow = performance.now.bind(performance);
let speed = 1;
let passedMs = 0;
let jumpedMs = 0;
let dateNow = (): number => RealDate.now();

/** A clock that never jumps. */
export function tabNow(): number {
  return realNow() * speed + passedMs;
}

/** Everybody's time goes by. */
export function letPass(ms: number): void {
  passedMs += ms;
}

/** Somebody puts the clock of the device right, or wrong. */
export function jump(ms: number): void {
  jumpedMs += ms;
}

/** Has time go so from now on: timers, and the date. */
export function installClock(clock: TabClock): void {
  ({ speed } = clock);
  const { real, shown } = clock.anchor;
  dateNow = () => shown + (RealDate.now() - real) * speed + passedMs + jumpedMs;
  globalThis.setTimeout = ((handler: () => void, ms = 0, ...rest: unknown[]) => realTimeout(handler, ms === diskPatienceMs ? ms : ms / speed, ...rest)) as unknown as typeof setTimeout;
  globalThis.Date = class extends RealDate {
    constructor(...parts: ConstructorParameters<DateConstructor> | []) {
      if (parts.length === 0) super(dateNow());
      else super(...parts);
    }

    static override now(): number {
      return Math.round(dateNow());
    }
  } as DateConstructor;
}

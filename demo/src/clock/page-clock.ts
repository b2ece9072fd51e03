/**
 * A script for every page of the demo, before the widgets: on the page it is as late as on the server, so that "vandaag" and "nog 3
 * dagen" are right while the clock is ahead. Real sites have nothing of the kind.
 */
export function pageClockScript(aheadMs: number): string {
  return `const aheadMs = ${aheadMs};
const MachineDate = Date;
const now = () => MachineDate.now() + aheadMs;
globalThis.Date = new Proxy(MachineDate, {
  construct: (date, parts, subclass) => Reflect.construct(date, parts.length === 0 ? [now()] : parts, subclass),
  apply: () => new MachineDate(now()).toString(),
  get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
});
`;
}

/**
 * The API in one place: wire types (Dutch names, as on the line), problem codes and capability names.
 * Nothing in here runs in a browser bundle except the two constants.
 */
export type { paths, operations } from './wire.generated.js';
export type * from './wire.js';
export { problemType, problemCode, type ProblemCode } from './problem.js';

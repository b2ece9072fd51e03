import type { DemoAddress } from '../portal/demo-tools.js';

/** Where the personas can be reached from the start. On reserved names and numbers, so that they are nobody's. */
export const personaAddresses = [
  { persona: 'koen', kind: 'email', address: 'koen.bakker@post.example' },
  { persona: 'piet', kind: 'email', address: 'piet.visser@post.example' },
  { persona: 'maya', kind: 'email', address: 'maya.fernandes@post.example' },
  { persona: 'hans', kind: 'email', address: 'hans.mulder@post.example' },
] as const satisfies readonly DemoAddress[];

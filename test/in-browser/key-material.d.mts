import type { KeyMaterial } from '@berichtenbox/server';

export const keyMaterial: KeyMaterial;

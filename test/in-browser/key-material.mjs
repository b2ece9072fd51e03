/** The key of the database in the browser. It protects nothing: the letters in there are made up, and everybody has this file. */
export const keyMaterial = { currentKeyId: 'in-browser', keys: { 'in-browser': new Uint8Array(32).fill(7) } };

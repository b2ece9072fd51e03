/** How long a letter may be. */
export const maxBodyByteLength = 1024 * 1024;

/** In what is one line. */
export const lineBreaking = /[\p{Cc}\u2028\u2029]/u;
/** All but tab and line ends; NUL is refused for every field elsewhere. */
export const controlInText = /(?![\t\n\r])\p{Cc}/u;
/** Marks that make text look like other text. */
export const directionChanging = /[\u202A-\u202E\u2066-\u2069]/;

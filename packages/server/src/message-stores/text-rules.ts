/** How long a letter may be. */
export const maxBodyByteLength = 1024 * 1024;

/** Nothing that can be seen: spaces, and characters that are ignored where text is shown. */
export const blank = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u;
/** More marks on one letter than any script has: they paint over the lines around it. */
export const stackedMarks = /\p{M}{9}/u;
/** In what is one line. */
export const lineBreaking = /[\p{Cc}\u2028\u2029]/u;
/** All but tab and line ends; NUL is refused for every field elsewhere. */
export const controlInText = /(?![\t\n\r])\p{Cc}/u;
/** Marks that make text look like other text. */
export const directionChanging = /[\u202A-\u202E\u2066-\u2069]/;

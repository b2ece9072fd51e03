import { generatedDocument } from './document.generated.js';

/** The OpenAPI 3.1 document of the API, as data. */
export const document: Readonly<Record<string, unknown>> = generatedDocument;

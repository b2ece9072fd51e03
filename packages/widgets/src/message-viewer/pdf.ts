/** How every PDF begins (ISO 32000-2 section 7.5.2). */
const signature = '%PDF-';

/**
 * Whether these bytes are a PDF, by themselves and not by their label: only such a file is ever shown in the page, and then as
 * `application/pdf`, so that nothing else can run there.
 */
export async function isPdf(content: Blob): Promise<boolean> {
  return (await content.slice(0, signature.length).text()) === signature;
}

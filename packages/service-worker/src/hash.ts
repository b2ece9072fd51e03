/** The SHA-256 of these bytes, as `integrity` and policies write it. */
export async function sha256(bytes: BufferSource): Promise<string> {
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))}`;
}

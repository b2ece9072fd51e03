const endLength = 22;
const longestComment = 0xffff;

/**
 * One file out of a ZIP file, of which only what is needed is read. Files of 4 GiB and more, which browsers do not hold, are not understood.
 *
 * @returns undefined when there is no such file in it, or when it is no whole ZIP file
 * @see APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16
 */
export async function readZipEntry(zip: Blob, name: string): Promise<Uint8Array | undefined> {
  const directory = await readDirectory(zip);
  const entry = directory && findEntry(directory, name);
  if (!entry) return undefined;
  const head = await view(zip, entry.offset, entry.offset + 30);
  if (head.getUint32(0, true) !== 0x04034b50) return undefined;
  const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const content = zip.slice(start, start + entry.byteLength);
  // 0 is stored, 8 is deflated.
  const stream = entry.method === 8 ? content.stream().pipeThrough(new DecompressionStream('deflate-raw')) : content.stream();
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The list of files that a ZIP file ends with. */
async function readDirectory(zip: Blob): Promise<DataView | undefined> {
  const tail = await view(zip, Math.max(0, zip.size - endLength - longestComment), zip.size);
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) === 0x06054b50) {
      const start = tail.getUint32(at + 16, true);
      return view(zip, start, start + tail.getUint32(at + 12, true));
    }
  }
  return undefined;
}

interface Entry {
  readonly method: number;
  readonly byteLength: number;
  readonly offset: number;
}

function findEntry(directory: DataView, name: string): Entry | undefined {
  for (let at = 0; at + 46 <= directory.byteLength && directory.getUint32(at, true) === 0x02014b50;) {
    const nameEnd = at + 46 + directory.getUint16(at + 28, true);
    const entryName = new Uint8Array(directory.buffer, at + 46, nameEnd - at - 46);
    if (new TextDecoder().decode(entryName) === name) {
      return { method: directory.getUint16(at + 10, true), byteLength: directory.getUint32(at + 20, true), offset: directory.getUint32(at + 42, true) };
    }
    at = nameEnd + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  return undefined;
}

async function view(zip: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await zip.slice(start, end).arrayBuffer());
}

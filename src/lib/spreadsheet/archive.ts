// A workbook is a zip archive. Its directory is read before anything is unpacked, so that a small file that promises to
// become a huge one is refused by what it declares, and cannot become larger than that.
import { inflateRawSync } from "node:zlib";

export type Entry = { name: string; size: number; read: () => Buffer };

/** The entries of an archive, or null when this is none (or one of a kind that no workbook is: zip64, encrypted). */
export function entriesOf(content: Uint8Array): Entry[] | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const end = endOf(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null;
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
    const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const start = bytes.readUInt32LE(at + 42);
    if (flags & 1 || packed === UNKNOWN || size === UNKNOWN || start === UNKNOWN) return null;
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + name),
      size,
      read: () => unpack(bytes, { start, packed, size, method }),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const UNKNOWN = 0xffffffff;

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endOf(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  return null;
}

type Place = { start: number; packed: number; size: number; method: number };

function unpack(bytes: Buffer, { start, packed, size, method }: Place): Buffer {
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const held = bytes.subarray(from, from + packed);
  return method === 0 ? held : inflateRawSync(held, { maxOutputLength: Math.max(1, size) });
}

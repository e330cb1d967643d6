// The parts of a ZIP file by name, as text: enough to look into a DOCX without trusting the library that wrote it.
import { inflateRawSync } from "node:zlib";

const ENTRY = 0x02014b50;

export function unzip(file: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(file);
  const parts = new Map<string, string>();
  for (let at = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])); bytes.readUInt32LE(at) === ENTRY; ) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, note] = [28, 30, 32].map((from) => bytes.readUInt16LE(at + from)) as [number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + packed);
    parts.set(
      bytes.toString("utf8", at + 46, at + 46 + name),
      (method === 0 ? content : inflateRawSync(content)).toString("utf8"),
    );
    at += 46 + name + extra + note;
  }
  return parts;
}

// Zip archives by hand: as small, as large and as untrue as a test needs them.
import { constants, deflateRawSync } from "node:zlib";

type Packed = { name: string; packed: Buffer; size: number };

/** declared: what the archive says of the unpacked size of each entry, true or not. */
export function zipOf(files: [string, string][], declared?: number): Uint8Array {
  return archive(
    files.map(([name, text]) => ({
      name,
      packed: deflateRawSync(Buffer.from(text)),
      size: declared ?? Buffer.byteLength(text),
    })),
  );
}

/** Two megabytes that become two thousand. */
export function bombZip(name: string): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(16 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array<Buffer>(128).fill(block), deflateRawSync(Buffer.alloc(0))]);
  const book = { name: "xl/workbook.xml", packed: deflateRawSync("<workbook/>"), size: 11 };
  return archive([book, { name, packed, size: 2 ** 31 }]);
}

function archive(files: readonly Packed[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, size } of files) {
    const [local, central] = [Buffer.alloc(30), Buffer.alloc(46)];
    local.writeUInt32LE(0x04034b50, 0);
    central.writeUInt32LE(0x02014b50, 0);
    for (const [head, shift] of [
      [local, 0],
      [central, 2],
    ] as const) {
      head.writeUInt16LE(8, 8 + shift);
      head.writeUInt32LE(packed.length, 18 + shift);
      head.writeUInt32LE(size, 22 + shift);
      head.writeUInt16LE(Buffer.byteLength(name), 26 + shift);
    }
    central.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

// The one layer for files that people give us: a local folder today, an S3-compatible store by the same calls.
import { Readable } from "node:stream";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { env } from "#lib/env.ts";

let disk: Disk | undefined;

function store(): Disk {
  disk ??= new Disk(new FSDriver({ location: env().TOLOK_FILES, visibility: "private" }));
  return disk;
}

export async function putFile(key: string, content: Uint8Array): Promise<void> {
  await store().put(key, content);
}

export async function readFileStream(key: string): Promise<ReadableStream> {
  return Readable.toWeb(await store().getStream(key)) as ReadableStream;
}

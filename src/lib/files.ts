// The one layer for files that people give us: a local folder, or an S3-compatible store by the same calls.
import { Readable } from "node:stream";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { type Env, env, type ObjectStore, objectStoreIn } from "#lib/env.ts";

export type StoredFile = { key: string; size: number; modified: Date };

export async function putFile(key: string, content: Uint8Array): Promise<void> {
  await (await store()).put(key, content);
}

/** Rejects when there is no such file. */
export async function readFileStream(key: string): Promise<ReadableStream> {
  return Readable.toWeb(await (await store()).getStream(key)) as ReadableStream;
}

export async function readFileBytes(key: string): Promise<Uint8Array> {
  return (await store()).getBytes(key);
}

/** A file that is not there is deleted already. */
export async function deleteFile(key: string): Promise<void> {
  await (await store()).delete(key);
}

/** Everything below a folder, at any depth; a folder that is not there is empty. */
export async function listFiles(folder: string): Promise<StoredFile[]> {
  return filesIn(await store(), folder);
}

export async function filesIn(disk: Disk, folder: string): Promise<StoredFile[]> {
  const found: StoredFile[] = [];
  let token: string | undefined;
  do {
    const page = await disk
      .listAll(`${folder.replace(/\/$/, "")}/`, { recursive: true, ...(token ? { paginationToken: token } : {}) })
      .catch((error: unknown) => {
        if (isMissingFolder(error)) return { objects: [], paginationToken: undefined };
        throw error;
      });
    for (const object of page.objects) {
      if (!object.isFile) continue;
      // Asked of each by itself: a listing of S3 leaves the size out on its way here.
      const { contentLength, lastModified } = await disk.getMetaData(object.key);
      found.push({ key: object.key, size: contentLength, modified: lastModified });
    }
    token = page.paginationToken;
  } while (token);
  return found;
}

export const folderStore = (location: string): Disk => new Disk(new FSDriver({ location, visibility: "private" }));

/** The S3 client is large: it is loaded only where such a store is used. */
export async function objectStore({ endpoint, bucket, region, key, secret }: ObjectStore): Promise<Disk> {
  const { S3Driver } = await import("flydrive/drivers/s3");
  return new Disk(
    new S3Driver({
      bucket,
      region,
      credentials: { accessKeyId: key, secretAccessKey: secret },
      visibility: "private",
      // Buckets are closed by their owner's policy; many stores know no access lists.
      supportsACL: false,
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      // The newer checksums are Amazon's own; others refuse what they do not know.
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
    }),
  );
}

let opened: Promise<Disk> | undefined;

function store(): Promise<Disk> {
  opened ??= open(env());
  return opened;
}

async function open(settings: Env): Promise<Disk> {
  const remote = objectStoreIn(settings);
  return remote ? objectStore(remote) : folderStore(settings.TOLOK_FILES);
}

const isMissingFolder = (error: unknown): boolean =>
  /ENOENT|no such file/i.test(error instanceof Error ? `${error.message} ${String(error.cause ?? "")}` : "");

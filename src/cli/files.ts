// files ke-s3: copies what lies in the folder into the S3-compatible store of the environment. What is there already, of
// the same size, is left alone, so it can be run again; nothing is taken out of the folder.
import { createHash } from "node:crypto";
import type { Command } from "#cli/io.ts";
import { place } from "#cli/place.ts";
import { objectStoreIn } from "#lib/env.ts";
import { filesIn, folderStore, objectStore } from "#lib/files.ts";

const USAGE = "Pakai: tolok files ke-s3, dengan TOLOK_S3_BUCKET, _REGION, _KEY, _SECRET (dan _ENDPOINT) terisi.";

/** Code 0: everything is there. 1: some are not. 2: it was not tried. */
export const run: Command = async (args, io) => {
  const { TOLOK_S3_ENDPOINT, TOLOK_S3_BUCKET, TOLOK_S3_REGION, TOLOK_S3_KEY, TOLOK_S3_SECRET } = process.env;
  const remote = objectStoreIn({ TOLOK_S3_ENDPOINT, TOLOK_S3_BUCKET, TOLOK_S3_REGION, TOLOK_S3_KEY, TOLOK_S3_SECRET });
  if (args[0] !== "ke-s3" || !remote) {
    io.err(USAGE);
    return 2;
  }
  const [from, to] = [folderStore(place().files), await objectStore(remote)];
  const there = new Map((await filesIn(to, "/")).map(({ key, size }) => [key, size]));
  const files = (await filesIn(from, "/")).filter(({ key }) => !key.startsWith("unggahan/"));
  const wrong: string[] = [];
  let copied = 0;
  for (const { key, size } of files) {
    if (there.get(key) === size) continue;
    const content = await from.getBytes(key);
    await to.put(key, content);
    if (sum(await to.getBytes(key)) === sum(content)) copied += 1;
    else wrong.push(key);
  }
  io.out(`${files.length} berkas di folder: ${copied} disalin, ${files.length - copied - wrong.length} sudah ada.`);
  for (const key of wrong) io.err(`Salinan ${key} tidak sama isinya. Jalankan lagi.`);
  return wrong.length === 0 ? 0 : 1;
};

const sum = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

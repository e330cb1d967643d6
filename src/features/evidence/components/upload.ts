// Sends one file with its progress, which fetch does not tell; a large one in parts, going on from what has arrived.
import { PART_BYTES } from "#features/evidence/limits.ts";

export type Upload = {
  file: File;
  realisasiIds: readonly string[];
  pageNote: string;
  /** "2024-07-18", or empty. */
  datedOn: string;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
  /** The network is gone, and it is tried again by itself. */
  onWaiting: () => void;
};

/** isLost: nobody answered; the same file can be sent again, and goes on where it broke off. */
export type UploadAnswer = { ok: true } | { ok: false; message: string; isLost: boolean };

const LOST = "Jaringan terputus. Yang sudah terkirim tidak diulang: coba lagi, atau pilih berkas yang sama nanti.";
const UNREADABLE = "Berkas ini tidak dapat dibaca lagi dari perangkat Anda. Pilih lagi berkasnya.";

export async function uploadEvidence(upload: Upload): Promise<UploadAnswer> {
  try {
    // Without a safe connection the browser counts no sums, so the file goes in one piece.
    const isInParts = upload.file.size > PART_BYTES && crypto.subtle !== undefined;
    return outcomeOf(await (isInParts ? inParts(upload) : inOne(upload)));
  } catch (error) {
    return error instanceof Lost
      ? { ok: false, message: LOST, isLost: true }
      : { ok: false, message: UNREADABLE, isLost: false };
  }
}

const inOne = (upload: Upload): Promise<Answer> =>
  again(upload, () => {
    const form = new FormData();
    form.append("berkas", upload.file);
    for (const id of upload.realisasiIds) form.append("realisasi", id);
    form.append("halaman", upload.pageNote);
    form.append("tanggal", upload.datedOn);
    return ask("POST", "/api/bukti", form, upload.onProgress);
  });

async function inParts(upload: Upload): Promise<Answer> {
  const { file, realisasiIds, pageNote, datedOn, onProgress } = upload;
  const known = { sha256: await sumOf(file), size: file.size };
  const address = (offset?: number) =>
    `/api/bukti/unggahan?sha256=${known.sha256}&size=${known.size}${offset === undefined ? "" : `&offset=${offset}`}`;
  let answer = await again(upload, () => ask("GET", address(), null));
  while (answer.status === 200 && (answer.offset ?? 0) < file.size) {
    const offset = answer.offset ?? 0;
    const part = file.slice(offset, offset + PART_BYTES);
    const onPart = (share: number) => onProgress((offset + share * part.size) / file.size);
    onPart(0);
    answer = await again(upload, () => ask("PUT", address(offset), part, onPart));
  }
  if (answer.status !== 200) return answer;
  onProgress(1);
  const attach = { realisasiIds, pageNote, datedOn };
  const body = JSON.stringify({ file: { ...known, name: file.name }, attach });
  return again(upload, () => ask("POST", "/api/bukti/unggahan", body));
}

async function sumOf(file: File): Promise<string> {
  const sum = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

type Answer = { status: number; offset?: number; message?: string };

class Lost extends Error {}

const PAUSES = [1, 2, 4, 8];

/** Asked once more after a pause, or as soon as the browser says that the network is back. */
async function again({ onWaiting }: Upload, work: () => Promise<Answer>): Promise<Answer> {
  for (const seconds of PAUSES) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      onWaiting();
      await pause(seconds * 1000);
    }
  }
  return work();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener("online", done);
  });
}

function ask(
  method: string,
  address: string,
  body: XMLHttpRequestBodyInit | null,
  onProgress?: (share: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.timeout = 120_000;
    if (typeof body === "string") request.setRequestHeader("content-type", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    });
    // Whoever stands between here and the server answers for it with these, when it is away.
    request.addEventListener("load", () =>
      [502, 503, 504].includes(request.status) ? reject(new Lost()) : resolve(answerOf(request)),
    );
    for (const trouble of ["error", "timeout"]) request.addEventListener(trouble, () => reject(new Lost()));
    request.send(body);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): Answer {
  try {
    const { offset, message } = JSON.parse(responseText) as { offset?: unknown; message?: unknown };
    return {
      status,
      ...(typeof offset === "number" ? { offset } : {}),
      ...(typeof message === "string" ? { message } : {}),
    };
  } catch {
    return { status };
  }
}

const outcomeOf = ({ status, message }: Answer): UploadAnswer =>
  status === 201
    ? { ok: true }
    : {
        ok: false,
        message: message ?? `Peladen menjawab ${status}. Coba lagi, atau hubungi pengelola.`,
        isLost: false,
      };

// Sends one file with its progress, which fetch does not tell.

export type Upload = {
  file: File;
  realisasiIds: readonly string[];
  pageNote: string;
  /** From 0 to 1. */
  onProgress: (share: number) => void;
};

export type UploadAnswer = { ok: true } | { ok: false; message: string };

const UNREACHABLE = "Peladen tidak terjangkau, jadi berkas belum terlampir. Periksa jaringan, lalu coba lagi.";

export function uploadEvidence({ file, realisasiIds, pageNote, onProgress }: Upload): Promise<UploadAnswer> {
  const form = new FormData();
  form.append("berkas", file);
  for (const id of realisasiIds) form.append("realisasi", id);
  form.append("halaman", pageNote);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/bukti");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener("load", () => resolve(answerOf(request)));
    request.addEventListener("error", () => resolve({ ok: false, message: UNREACHABLE }));
    request.addEventListener("timeout", () => resolve({ ok: false, message: UNREACHABLE }));
    request.send(form);
  });
}

function answerOf(request: XMLHttpRequest): UploadAnswer {
  if (request.status === 201) return { ok: true };
  try {
    const { message } = JSON.parse(request.responseText) as { message?: unknown };
    if (typeof message === "string") return { ok: false, message };
  } catch {
    // Something between here and the server answered instead of it.
  }
  return { ok: false, message: UNREACHABLE };
}

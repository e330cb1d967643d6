// A stage of the start says what it does and how long it took; a long one says that it is still at it.
export async function stage<T>(name: string, work: () => Promise<T>, outcome?: (value: T) => string): Promise<T> {
  const started = Date.now();
  const ticking = setInterval(
    () => console.log(`  masih: ${name}, ${Math.round((Date.now() - started) / 1000)} dtk`),
    5000,
  );
  console.log(`• ${name} …`);
  try {
    const value = await work();
    const seconds = ((Date.now() - started) / 1000).toLocaleString("id-ID", { maximumFractionDigits: 1 });
    console.log(`✓ ${outcome ? outcome(value) : name} (${seconds} dtk)`);
    return value;
  } finally {
    clearInterval(ticking);
  }
}

/** Something the person at the terminal can mend: one sentence, no trace. */
export class StartRefusal extends Error {}

export function explainFailure(error: unknown, place: string): string {
  if (error instanceof StartRefusal) return error.message;
  const known = error instanceof Error ? error : new Error(String(error));
  const text = `${(known as NodeJS.ErrnoException).code ?? ""} ${known.message}`;
  if (/ENOSPC|No space left/i.test(text))
    return `Disk penuh di ${place}. Kosongkan tempat, lalu jalankan lagi; data yang ada tidak berubah.`;
  if (/EROFS|Read-only file system/i.test(text))
    return `Disk hanya dapat dibaca di ${place}. Pilih folder lain lewat TOLOK_DATA.`;
  if (/EACCES|EPERM|Permission denied/i.test(text))
    return `Tidak boleh menulis di ${place}. Ubah izinnya atau pilih folder lain lewat TOLOK_DATA.`;
  return known.message;
}

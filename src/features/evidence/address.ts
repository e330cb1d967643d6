// An address on the web as evidence.
export type AddressReading = { kind: "address"; url: string } | { kind: "refused"; message: string };

const LONGEST = 1000;

/** Only https: what comes over http can be changed on its way, and other schemes run things. */
export function readAddress(text: string): AddressReading {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return refused(`Alamat terlalu panjang: paling banyak ${LONGEST} huruf.`);
  if (!URL.canParse(trimmed))
    return refused(
      "Tulis alamat lengkap yang dimulai dengan https://, misalnya https://lamongankab.bps.go.id/publikasi.",
    );
  const url = new URL(trimmed);
  if (url.protocol === "http:")
    return refused("Alamat http:// tidak diterima karena dapat diubah di jalan. Pakai https://.");
  if (url.protocol !== "https:") return refused("Hanya alamat https:// yang diterima.");
  if (url.username || url.password) return refused("Hapus nama pengguna dan kata sandi dari alamat ini.");
  if (!/\.[a-z][a-z0-9-]+$/i.test(url.hostname))
    return refused("Alamat ini hanya dikenal di jaringan setempat. Pakai alamat yang dapat dibuka pemeriksa.");
  return { kind: "address", url: url.href };
}

/** As people read it in a list: "lamongankab.bps.go.id". */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, "");

const refused = (message: string): AddressReading => ({ kind: "refused", message });

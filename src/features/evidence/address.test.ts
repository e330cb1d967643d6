import { describe, expect, it } from "vitest";
import { hostOf, readAddress } from "./address.ts";

describe("an address as evidence", () => {
  it("is https, in full, and written one way", () => {
    expect(readAddress("  HTTPS://Lamongankab.BPS.go.id/publikasi?x=1#hal-3 ")).toEqual({
      kind: "address",
      url: "https://lamongankab.bps.go.id/publikasi?x=1#hal-3",
    });
    expect(hostOf("https://www.bps.go.id/a")).toBe("bps.go.id");
  });

  it.each([
    ["http://bps.go.id", "http://"],
    ["bps.go.id/publikasi", "https://"],
    ["javascript:alert(1)", "Hanya alamat https"],
    ["data:text/html,<script>", "Hanya alamat https"],
    ["ftp://bps.go.id/a", "Hanya alamat https"],
    ["https://operator:rahasia@bps.go.id", "kata sandi"],
    ["https://localhost/berkas", "jaringan setempat"],
    ["https://127.0.0.1/berkas", "jaringan setempat"],
    ["https://peladen/berkas", "jaringan setempat"],
    [`https://bps.go.id/${"a".repeat(1000)}`, "terlalu panjang"],
    ["", "https://"],
  ])("refuses %s and says why", (text, why) => {
    const reading = readAddress(text);
    expect(reading.kind === "refused" ? reading.message : "diterima").toContain(why);
  });
});

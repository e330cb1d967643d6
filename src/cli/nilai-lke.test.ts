import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { littleTemplate } from "#domain/evaluation/testing/templates.ts";
import { run } from "./nilai-lke.ts";

async function nilai(input: unknown, args = ["--json"]) {
  let [out, err] = ["", ""];
  const code = await run(args, {
    stdin: async () => (typeof input === "string" ? input : JSON.stringify(input)),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += `${text}\n`;
    },
  });
  return { code, out, err };
}

const TEMPLATE = "permenpanrb-88-2021";
const SUBS = ["1.a", "1.b", "1.c", "2.a", "2.b", "2.c", "3.a", "3.b", "3.c", "4.a", "4.b", "4.c"];
const level = (answer: string) => Object.fromEntries(SUBS.map((key) => [key, answer]));
const file = (body: unknown): string => {
  const folder = mkdtempSync(join(tmpdir(), "tolok-lke-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "template.json");
  writeFileSync(path, typeof body === "string" ? body : JSON.stringify(body));
  return path;
};

describe("tolok nilai-lke", () => {
  it("prints the exact score as text", async () => {
    const { code, out } = await nilai({ template: TEMPLATE, jawaban: { ...level("A"), "3.b": "AA" } });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      nilai: "90.45",
      predikat: "AA",
      komponen: [
        { no: "1", nilai: "27" },
        { no: "2", nilai: "27" },
        { no: "3", nilai: "13.95" },
        { no: "4", nilai: "22.5" },
      ],
      belum: [],
      rentang: { terendah: "90.45", tertinggi: "90.45" },
    });
  });

  it("says what is missing and what can still come of it", async () => {
    const { "3.c": _, ...answers } = level("BB");
    const { out } = await nilai({ template: TEMPLATE, jawaban: answers });
    expect(JSON.parse(out)).toMatchObject({
      nilai: "74",
      predikat: null,
      belum: ["3.c"],
      rentang: { terendah: "74", tertinggi: "81.5" },
    });
    expect(JSON.parse((await nilai({ template: TEMPLATE, jawaban: {} })).out)).toMatchObject({
      nilai: "0",
      belum: SUBS,
      rentang: { terendah: "0", tertinggi: "100" },
    });
  });

  it("shows people a table with its working", async () => {
    const { code, out } = await nilai({ template: TEMPLATE, jawaban: { ...level("B"), "1.b": "CC" } }, []);
    expect(code).toBe(0);
    expect(out).toContain("9,00 × 60 ÷ 100 = 5,40");
    expect(out).toContain("Nilai: 69,10   20,10 + 21,00 + 10,50 + 17,50 = 69,10");
    expect(out).toContain("Predikat: B (Baik); 69,10 lebih dari 60 dan tidak lebih dari 70");
    const open = await nilai({ template: TEMPLATE, jawaban: { "1.a": "B" } }, []);
    expect(open.out).toContain("Rentang: 4,20 sampai 98,20");
  });

  it("takes a template from a file, and refuses one that cannot be used", async () => {
    const path = file(littleTemplate());
    const { out } = await nilai({ jawaban: { "1.a": "BB", "1.b": "CC", "2.a": "B", "2.b": "D" } }, [
      "--json",
      "--template",
      path,
    ]);
    expect(JSON.parse(out).nilai).toBe("54.2");
    const named = await nilai({ template: "lain", jawaban: {} }, ["--json", `--template=${path}`]);
    expect([named.code, named.err]).toEqual([2, 'template: masukan menyebut "lain", berkasnya memuat "kecil".\n']);
    const light = littleTemplate();
    light.components.pop();
    const refused = await nilai({ jawaban: {} }, ["--template", file(light)]);
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.err).toContain("Jumlah bobot komponen 40, seharusnya 100.");
    expect((await nilai({ jawaban: {} }, ["--template", file("{")])).err).toContain("bukan JSON yang sah");
    expect((await nilai({ jawaban: {} }, ["--template", file({ key: "x" })])).code).toBe(2);
    expect((await nilai({ jawaban: {} }, ["--template", "/tidak/ada.json"])).err).toContain("tidak dapat dibaca");
    expect((await nilai({ jawaban: {} }, ["--template"])).code).toBe(2);
  });

  it.each<[string, unknown, string]>([
    ["an unknown template", { template: "lke-2099", jawaban: {} }, 'template: "lke-2099" tidak dikenal. Yang ada: '],
    ["a template out of its folder", { template: "../demo/accounts", jawaban: {} }, "tidak dikenal"],
    ["no template", { jawaban: {} }, "template: belum ditulis."],
    [
      "an unknown key",
      { template: TEMPLATE, jawaban: { "9.z": "BB" } },
      "9.z: tidak ada sub-komponen dengan kunci ini",
    ],
    [
      "a criterion where sub-components answer",
      { template: TEMPLATE, jawaban: { "1.a.1": "BB" } },
      "1.a.1: tidak ada sub-komponen",
    ],
    [
      "an unknown answer",
      { template: TEMPLATE, jawaban: { "1.a": "F" } },
      '1.a: jawaban "F" tidak dikenal. Yang ada: AA, A, BB',
    ],
    [
      "an answer in small letters",
      { template: TEMPLATE, jawaban: { "1.a": "bb" } },
      '1.a: jawaban "bb" tidak dikenal.',
    ],
    ["a number for an answer", { template: TEMPLATE, jawaban: { "1.a": 80 } }, "1.a: jawaban harus teks, bukan 80."],
    ["no answer at all", { template: TEMPLATE, jawaban: { "1.a": null } }, "1.a: jawaban harus teks, bukan null."],
    ["answers as a list", { template: TEMPLATE, jawaban: ["BB"] }, "jawaban: tulis sebagai objek"],
    ["no answers", { template: TEMPLATE }, "jawaban: tulis sebagai objek"],
    ["an unknown field", { template: TEMPLATE, jawaban: {}, nilai: "90" }, "nilai: bidang tidak dikenal."],
    [
      "a name that every object has",
      { template: TEMPLATE, jawaban: { toString: "BB" } },
      "toString: tidak ada sub-komponen",
    ],
    ["bad JSON", "{", "Masukan: bukan JSON yang sah."],
    ["nothing", "", "Masukan: bukan JSON yang sah."],
    ["something else than an object", "[]", "Masukan harus berupa objek JSON."],
  ])("refuses %s with code 2 and says why", async (_, input, message) => {
    const { code, out, err } = await nilai(input);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  it("refuses an option nobody knows", async () => {
    expect(await nilai({}, ["--nilai"])).toMatchObject({ code: 2, out: "" });
  });
});

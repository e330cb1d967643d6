import { describe, expect, it } from "vitest";
import { run } from "./hitung.ts";

async function hitung(...args: string[]) {
  let [out, err] = ["", ""];
  const code = await run(args, {
    stdin: async () => "",
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += `${text}\n`;
    },
  });
  return { code, out, err };
}

const growth = ["--rumus", "(a - b) / b * 100"];

describe("tolok hitung", () => {
  it("prints the result and its working", async () => {
    const { code, out, err } = await hitung(...growth, "--nilai", "a=120", "--nilai", "b=100");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.split("\n")).toEqual([
      "Hasil: 20,00",
      "Tepatnya: 20",
      "",
      "Cara hitung",
      "  (a − b) ÷ b × 100",
      "  = (120 − 100) ÷ 100 × 100",
      "  120 − 100 = 20",
      "  20 ÷ 100 = 0,2",
      "  0,2 × 100 = 20",
      "  dibulatkan 2 desimal, setengah menjauhi nol: 20,00",
      "",
    ]);
  });

  it("reads Indonesian and plain figures, other periods, and decimals", async () => {
    const { out } = await hitung(
      "--rumus=a / last_year(a)",
      "--nilai",
      "a=1.234,5",
      "--nilai=last_year(a)=1000.5",
      "--desimal",
      "4",
    );
    expect(out).toContain("Hasil: 1,2339\n");
  });

  it("prints the trace as JSON", async () => {
    const { out } = await hitung(...growth, "--nilai", "a=2", "--nilai", "b=3", "--json", "--desimal", "1");
    expect(JSON.parse(out)).toMatchObject({
      state: "number",
      exact: "-33.33333333333333333333333333333333333333",
      shown: "−33,3",
      decimals: 1,
      formula: "(a - b) / b * 100",
      substituted: "(2 − 3) ÷ 3 × 100",
      inputs: [
        { name: "a", value: { kind: "number", exact: "2" } },
        { name: "b", value: { kind: "number", exact: "3" } },
      ],
      steps: [{ text: "2 − 3" }, { text: "(−1) ÷ 3" }, { shown: "−33,3333333333…" }],
    });
  });

  it("says why there is no number", async () => {
    expect((await hitung(...growth, "--nilai", "a=1", "--nilai", "b=0")).out).toContain(
      "Hasil: tidak terdefinisi\nSebab: Pembagi (b) bernilai 0.\n",
    );
    expect((await hitung(...growth, "--nilai", "a=1")).out).toContain("Hasil: belum diisi\nSebab: b belum diisi.\n");
    expect((await hitung("--rumus", "a", "--nilai", "a=-")).out).toContain("Hasil: –\n");
    expect(JSON.parse((await hitung("--rumus", "a", "--nilai", "a=n/a", "--json")).out)).toMatchObject({
      state: "not-applicable",
      exact: null,
      shown: "tidak berlaku",
    });
  });

  it("notes a figure that the formula does not use", async () => {
    expect(await hitung("--rumus", "a", "--nilai", "a=1", "--nilai", "c=2")).toMatchObject({
      code: 0,
      err: "--nilai c: tidak dipakai dalam rumus.\n",
    });
  });

  it.each([
    [[], "--rumus: belum ditulis."],
    [["--rumus"], "--rumus: isinya belum ditulis."],
    [["--rumus", ""], "--rumus: Rumus belum ditulis."],
    [
      ["--rumus", "a ^ 2"],
      '--rumus: Karakter ke-3, "^": pangkat tidak ada dalam rumus; tulis perkaliannya.\n  a ^ 2\n    ^',
    ],
    [
      ["--rumus", "a", "--nilai", "a=12o"],
      '--nilai a: "12o" bukan bilangan: ada huruf o di akhir. Tulis misalnya 120.',
    ],
    [["--rumus", "a", "--nilai", "a=1.234%"], '--nilai a: "1.234%" dapat berarti 1.234 atau 1,234.'],
    [["--rumus", "a", "--nilai", "a"], "--nilai a: tulis sebagai nama=angka."],
    [["--rumus", "a", "--nilai", "=1"], "--nilai =1: tulis sebagai nama=angka."],
    [["--rumus", "a", "--nilai", "a=1", "--nilai", "a=2"], "--nilai a: diberikan dua kali."],
    [["--rumus", "a", "--desimal", "x"], "--desimal x: tulis bilangan bulat dari 0 sampai 20."],
    [["--rumus", "a", "--desimal", "21"], "--desimal 21: tulis bilangan bulat dari 0 sampai 20."],
    [["--tolong"], "--tolong: tidak dikenal."],
  ])("bad input %j ends with code 2 and says what", async (args, message) => {
    const { code, out, err } = await hitung(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});

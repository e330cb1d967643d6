import { describe, expect, it } from "vitest";
import { track } from "./track.ts";

const capaian = track(0, 125);

describe("a place on the ruler", () => {
  it("is found for numbers and for exact text alike", () => {
    expect(capaian.at(100)).toBe(80);
    expect(capaian.at("95.2367")).toBe(76.19);
  });

  it("starts where the ruler starts", () => {
    expect(track(50, 150).at(75)).toBe(25);
  });

  it("stays on the ruler, and says on which side the value has left it", () => {
    expect(capaian.at(249.52)).toBe(100);
    expect(capaian.beyond(249.52)).toBe("high");
    expect(capaian.at("-40")).toBe(0);
    expect(capaian.beyond("-40")).toBe("low");
    expect(capaian.beyond(125)).toBeUndefined();
  });

  it("does not exist for what is no number", () => {
    expect(() => capaian.at("belum diisi")).toThrow(RangeError);
    expect(() => capaian.at("")).toThrow(RangeError);
    expect(() => capaian.at(Number.NaN)).toThrow(RangeError);
  });
});

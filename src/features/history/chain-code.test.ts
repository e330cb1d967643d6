import { expect, test } from "vitest";
import { headCode, readCode } from "./chain-code.ts";

const head = { sequence: 4812, hash: "b64e176ec232c48232ed4a214e70cda97123672b4d0bc470d28bce7a957a7ea4" };

test("the code of a head is read back, however it was copied from paper", () => {
  expect(headCode(head)).toBe("4812 b64e 176e c232");
  for (const text of [headCode(head), " 4.812  B64E176EC232 ", "urut 4.812, b64e 176e c232", "4812:b64e176ec232"])
    expect(readCode(text)).toEqual({ sequence: 4812, seal: "b64e176ec232" });
  expect(readCode(`4812 ${head.hash}`)?.seal).toBe(head.hash);
});

test("what is no code is none: too short, without a place, other letters", () => {
  for (const text of ["", "4812", "4812 b64e", "b64e 176e c232", "0 b64e 176e c232", "4812 b64e 176e c23o"])
    expect(readCode(text)).toBeNull();
});

import { expect, test } from "vitest";
import { headTitle, leaderTitle, writtenTitle } from "./titles.ts";

test("who leads a government", () => {
  expect([
    leaderTitle({ kind: "kabupaten", name: "Kabupaten Lamongan" }),
    leaderTitle({ kind: "kota", name: "Kota Malang" }),
    leaderTitle({ kind: "provinsi", name: "Provinsi Jawa Timur" }),
    leaderTitle({ kind: "kementerian", name: "Kementerian Ketenagakerjaan" }),
  ]).toEqual(["Bupati Lamongan", "Wali Kota Malang", "Gubernur Jawa Timur", "Menteri Ketenagakerjaan"]);
});

test("who leads an agency", () =>
  expect(["Dinas Tenaga Kerja", "Inspektorat", "Sekretariat Daerah", "Kecamatan Babat"].map(headTitle)).toEqual([
    "Kepala Dinas Tenaga Kerja",
    "Inspektur",
    "Sekretaris Daerah",
    "Camat Babat",
  ]));

test("capitals of a decree become a title; what is written otherwise stays", () =>
  expect(
    ["KEPALA SEKSI PEMINDAHAN DAN PENERAHAN", "KEPALA UPT PELATIHAN KERJA", "Pranata Komputer"].map(writtenTitle),
  ).toEqual(["Kepala Seksi Pemindahan dan Penerahan", "Kepala UPT Pelatihan Kerja", "Pranata Komputer"]));

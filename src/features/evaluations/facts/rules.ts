// From counts to facts. A rule states what is there; what follows from it for the score is the evaluator's to say.
import type { Fact, FactInputs } from "#features/evaluations/facts/fact.ts";

export function factsOf(inputs: FactInputs): Fact[] {
  return [
    planFormality(inputs),
    definition(inputs),
    smart(inputs),
    cascade(inputs),
    crosscutting(inputs),
    easyTarget(inputs),
    targetChange(inputs),
    completeness(inputs),
    timeliness(inputs),
    lateMarks(inputs),
    withoutEvidence(inputs),
    evidenceDates(inputs),
    followUp(inputs),
    chain(inputs),
  ];
}

type Kind = Fact["kind"];
const share = (some: number, all: number) => `${some} / ${all}`;
const wholeIs = (some: number, all: number): Kind => (all === 0 ? "neutral" : some === all ? "supports" : "doubts");
const noneIs = (some: number, all: number): Kind => (all === 0 ? "neutral" : some === 0 ? "supports" : "doubts");

function planFormality({ plan, year }: FactInputs): Fact {
  const base = {
    ...{ name: "plan-formality", figure: null, page: "dokumen" },
    rule: `Rencana yang berlaku ${year} menunjuk dokumen yang bertanggal.`,
  };
  if (!plan) return { ...base, kind: "doubts", text: `belum ada rencana yang berlaku ${year}` };
  if (!plan.document) return { ...base, kind: "doubts", text: "rencana belum menunjuk dokumennya" };
  return plan.dated
    ? { ...base, kind: "supports", text: `dokumen rencana bertanggal ${plan.dated}` }
    : { ...base, kind: "doubts", text: "dokumen rencana belum bertanggal" };
}

function definition({ indicators }: FactInputs): Fact {
  const whole = indicators.filter((one) => one.hasDefinition && one.hasFormula && one.hasSchedule).length;
  return {
    ...{ name: "indicator-definition", page: "rencana", figure: share(whole, indicators.length) },
    kind: wholeIs(whole, indicators.length),
    text: "indikator berdefinisi, berumus, dan berjadwal ukur",
    rule: "Definisi operasional, cara hitung, dan periode ukur terisi.",
  };
}

function smart({ indicators }: FactInputs): Fact {
  const whole = indicators.filter((one) => one.smart === 5).length;
  return {
    ...{
      name: "smart",
      page: "rencana",
      figure: share(whole, indicators.length),
      kind: wholeIs(whole, indicators.length),
    },
    text: "indikator memenuhi lima pemeriksaan SMART",
    rule: "S, M, A, R, dan T diperiksa dari data yang tersimpan; yang tidak diputuskan data dihitung belum.",
  };
}

function cascade({ indicators, sasaran }: FactInputs): Fact {
  const iki = indicators.filter(({ level }) => level === "iki");
  const orphans = iki.filter(({ hasParent }) => !hasParent).length + (sasaran.total - sasaran.withTujuan);
  const all = iki.length + sasaran.total;
  return {
    ...{ name: "cascade", page: "rencana", figure: share(orphans, all), kind: noneIs(orphans, all) },
    text: "IKI atau sasaran terputus dari yang di atasnya",
    rule: "IKI tanpa IKU induk dan sasaran tanpa tujuan.",
  };
}

function crosscutting({ crosscutting: { accepted, proposed, roles } }: FactInputs): Fact {
  const all = accepted + proposed + roles;
  return {
    ...{ name: "crosscutting", page: "rencana/crosscutting", figure: String(accepted + roles) },
    kind: accepted + roles > 0 ? "supports" : "doubts",
    text: all === 0 ? "belum ada kaitan dengan instansi lain" : "kaitan dengan instansi lain tercatat",
    rule: "Tautan yang diterima instansi lain, dan peran dalam kerangka bersama.",
  };
}

function easyTarget({ year, easyTargets: { lighter, compared } }: FactInputs): Fact {
  return {
    ...{ name: "easy-target", page: "dasbor", figure: share(lighter, compared), kind: noneIs(lighter, compared) },
    text: `target ${year} di bawah realisasi ${year - 1}`,
    rule: "Target tahun ini kurang menantang daripada realisasi tahun lalu, menurut polaritasnya.",
  };
}

function targetChange({ targetChanges: { changed, withoutDecision, afterRealisasi } }: FactInputs): Fact {
  const bad = withoutDecision + afterRealisasi;
  return {
    ...{ name: "target-change", page: "rencana/target", figure: String(bad) },
    kind: changed === 0 ? "neutral" : bad === 0 ? "supports" : "doubts",
    text:
      changed === 0
        ? "target diubah"
        : `dari ${changed} target yang diubah: tanpa PK Perubahan atau sesudah realisasinya diketahui`,
    rule: "Revisi target tanpa keputusan bertanggal, atau dibuat sesudah realisasinya diketahui.",
  };
}

function completeness({ entries: { due, sent } }: FactInputs): Fact {
  return {
    ...{ name: "completeness", page: "capaian", figure: share(sent, due), kind: wholeIs(sent, due) },
    text: "realisasi yang jatuh tempo sudah dikirim",
    rule: "Isian periode yang batasnya sudah lewat, tidak lagi berupa draf.",
  };
}

function timeliness({ entries: { sent, late } }: FactInputs): Fact {
  return {
    ...{ name: "timeliness", page: "capaian", figure: share(sent - late, sent), kind: wholeIs(sent - late, sent) },
    text: "realisasi dikirim sebelum batasnya",
    rule: "Waktu kirim dibandingkan dengan batas pada kalender periode.",
  };
}

function lateMarks({ entries: { late, sent } }: FactInputs): Fact {
  return {
    ...{ name: "late-marks", page: "capaian", figure: String(late), kind: noneIs(late, sent) },
    text: "isian ditandai terlambat untuk seterusnya",
    rule: "Tanda terlambat dari basis data; tidak dapat dihapus.",
  };
}

function withoutEvidence({ entries: { values, withoutEvidence: bare } }: FactInputs): Fact {
  return {
    ...{ name: "values-without-evidence", page: "bukti", figure: share(bare, values), kind: noneIs(bare, values) },
    text: "nilai terkirim tanpa bukti dukung",
    rule: "Realisasi yang sudah dikirim dan tidak mempunyai tautan bukti.",
  };
}

function evidenceDates({ evidence: { dated, outside, undated } }: FactInputs): Fact {
  return {
    ...{ name: "evidence-dates", page: "bukti", figure: share(outside, dated), kind: noneIs(outside, dated) },
    text: `bukti bertanggal di luar periodenya${undated > 0 ? `; ${undated} belum bertanggal` : ""}`,
    rule: "Tanggal dokumen dibandingkan dengan hari pertama dan terakhir periode nilai yang didukungnya.",
  };
}

function followUp({ year, followUp: { total, closed, late } }: FactInputs): Fact {
  return {
    ...{ name: "follow-up", page: "tindak-lanjut", figure: share(closed, total) },
    kind: total === 0 ? "neutral" : late > 0 ? "doubts" : wholeIs(closed, total),
    text:
      total === 0
        ? `tidak ada rekomendasi ${year - 1} yang tercatat`
        : `rekomendasi ${year - 1} selesai${late > 0 ? `; ${late} lewat batas` : ""}`,
    rule: "Rekomendasi laporan tahun lalu yang dinyatakan selesai oleh inspektorat.",
  };
}

function chain({ chain: found }: FactInputs): Fact {
  return {
    ...{ name: "history-chain", page: "riwayat/rantai", figure: found ? String(found.broken) : null },
    kind: found === null ? "neutral" : found.broken === 0 ? "supports" : "doubts",
    text:
      found === null ? "rantai riwayat belum pernah diperiksa" : `temuan pada rantai riwayat, diperiksa ${found.at}`,
    rule: "Pemeriksaan terakhir seluruh rantai riwayat pemda.",
  };
}

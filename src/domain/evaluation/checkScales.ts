// Scales, gradation and predikat of a template: ordered, whole, and named once.
import { compareExact } from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";
import { error, type TemplateFinding, warning } from "./finding.ts";
import { type Scale, scaleOf, type Template } from "./template.ts";

export function checkScales(template: Template): TemplateFinding[] {
  const main = template.scales.find(({ key }) => key === template.scale);
  return [
    ...twice(
      "skala",
      "Skala",
      template.scales.map(({ key }) => key),
    ),
    ...(main ? [] : [error("skala", `Skala utama "${template.scale}" tidak ada.`)]),
    ...template.scales.flatMap(checkScale),
    ...(template.noteBelow === null || scaleOf(template).some(({ key }) => key === template.noteBelow)
      ? []
      : [error("skala", `Batas catatan "${template.noteBelow}" bukan jawaban skala utama.`)]),
  ];
}

/** Limits from the highest down, the last open below; answers in the order of the scale. */
export function checkGradation(template: Template): TemplateFinding[] {
  const { gradation, mode } = template;
  if (gradation === null)
    return mode === "sub_answer" ? [warning("gradasi", "Tanpa gradasi: kriteria tidak membatasi jawaban.")] : [];
  const order = scaleOf(template).map(({ key }) => key);
  const steps = gradation.steps;
  const unknown = [...steps, ...gradation.conditions].filter(({ answer }) => !order.includes(answer));
  return [
    ...unknown.map(({ answer }) => error("gradasi", `Gradasi: jawaban "${answer}" tidak ada dalam skala.`)),
    ...openBelow(
      "gradasi",
      "Gradasi",
      steps.map(({ limit }) => limit),
    ),
    ...pairs(steps).flatMap(([above, below]) =>
      order.indexOf(above.answer) < order.indexOf(below.answer)
        ? []
        : [error("gradasi", `Gradasi: ${above.answer} harus di atas ${below.answer}.`)],
    ),
    ...pairs(steps).flatMap(([above, below]) => {
      if (above.limit === null || below.limit === null) return [];
      const side = compareExact(above.limit, below.limit);
      const ordered = side > 0 || (side === 0 && !above.inclusive && below.inclusive);
      return ordered ? [] : [error("gradasi", `Gradasi: batas ${above.answer} harus di atas batas ${below.answer}.`)];
    }),
    ...within(
      "gradasi",
      "Gradasi",
      steps.map(({ limit }) => limit),
    ),
    ...(isPercent(gradation.partly) ? [] : [error("gradasi", 'Gradasi: nilai "sebagian" harus 0 sampai 100 persen.')]),
  ];
}

export function checkBands({ bands }: Template): TemplateFinding[] {
  const limits = bands.map(({ above }) => above);
  return [
    ...twice(
      "predikat",
      "Predikat",
      bands.map(({ key }) => key),
    ),
    ...openBelow("predikat", "Predikat", limits),
    ...pairs(bands).flatMap(([upper, lower]) =>
      upper.above !== null && lower.above !== null && compareExact(upper.above, lower.above) <= 0
        ? [error("predikat", `Batas ${upper.key} harus di atas batas ${lower.key}.`)]
        : [],
    ),
    ...within("predikat", "Predikat", limits),
    ...(limits[0] !== null && limits[0] !== undefined && compareExact(limits[0], "100") === 0
      ? [error("predikat", `Predikat ${bands[0]?.key} tidak dapat dicapai: nilai tertinggi 100.`)]
      : []),
  ];
}

function checkScale({ key, name, answers }: Scale): TemplateFinding[] {
  const place = `skala ${key}`;
  if (answers.length < 2) return [error(place, `Skala "${name}" membutuhkan sekurangnya dua jawaban.`)];
  const [top, bottom] = [answers[0], answers.at(-1)];
  return [
    ...twice(
      place,
      `Skala "${name}"`,
      answers.map((answer) => answer.key),
    ),
    ...pairs(answers).flatMap(([above, below]) =>
      compareExact(above.value, below.value) > 0
        ? []
        : [
            error(
              place,
              `Skala "${name}": ${above.key} (${formatFigure(above.value)}) harus di atas ${below.key} (${formatFigure(below.value)}).`,
            ),
          ],
    ),
    ...answers
      .filter(({ value }) => !isPercent(value))
      .map((answer) => error(place, `Skala "${name}": nilai ${answer.key} harus 0 sampai 100.`)),
    ...(top && compareExact(top.value, "100") !== 0
      ? [
          warning(
            place,
            `Skala "${name}": jawaban tertinggi bernilai ${formatFigure(top.value)}, bukan 100; nilai penuh tidak tercapai.`,
          ),
        ]
      : []),
    ...(bottom && compareExact(bottom.value, "0") !== 0
      ? [warning(place, `Skala "${name}": jawaban terendah bernilai ${formatFigure(bottom.value)}, bukan 0.`)]
      : []),
  ];
}

function openBelow(place: string, what: string, limits: readonly (string | null)[]): TemplateFinding[] {
  if (limits.length === 0) return [error(place, `${what}: belum ada.`)];
  if (limits.at(-1) !== null) return [error(place, `${what}: yang terendah harus berlaku untuk semua sisanya.`)];
  return limits.slice(0, -1).includes(null) ? [error(place, `${what}: hanya yang terendah tanpa batas.`)] : [];
}

const within = (place: string, what: string, limits: readonly (string | null)[]): TemplateFinding[] =>
  limits
    .filter((limit) => limit !== null && !isPercent(limit))
    .map((limit) => error(place, `${what}: batas ${limit} di luar 0 sampai 100.`));

const isPercent = (exact: string): boolean => compareExact(exact, "0") >= 0 && compareExact(exact, "100") <= 0;

const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.slice(1).flatMap((below, index) => {
    const above = list[index];
    return above === undefined ? [] : [[above, below] as [T, T]];
  });

function twice(place: string, what: string, keys: readonly string[]): TemplateFinding[] {
  const again = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
  return again.map((key) => error(place, `${what}: "${key}" dipakai dua kali.`));
}

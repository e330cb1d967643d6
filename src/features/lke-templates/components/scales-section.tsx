import { Section } from "#components/page/section.tsx";
import { FigureCell, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { prerequisiteWords } from "#domain/evaluation/prerequisite.ts";
import { type GradationStep, type PredikatBand, scaleOf, type Template } from "#domain/evaluation/template.ts";
import { formatFigure } from "#domain/value/format.ts";

/** The rules by which answers become a score: scale, gradation, predikat, prerequisites. */
export function ScalesSection({ template }: { template: Template }) {
  return (
    <div className="grid gap-8">
      {template.scales.map(({ key, name, answers }) => (
        <Section key={key} title={`Skala ${name}`} aside={key === template.scale ? "skala utama" : undefined}>
          <Table label={`Skala ${name}`} rows="dense" small="keep">
            <tbody>
              {answers.map((answer) => (
                <tr key={answer.key}>
                  <NameCell>{answer.key}</NameCell>
                  <TextCell>{answer.word}</TextCell>
                  <FigureCell value={formatFigure(answer.value)} />
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      ))}
      {template.gradation && (
        <Section title="Gradasi" aside={`sebagian dihitung ${formatFigure(template.gradation.partly)}%`}>
          <Table label="Gradasi" rows="dense" small="keep">
            <tbody>
              {mergedConditions(template).map(({ answer, text, kinds }) => (
                <tr key={`${answer} ${text}`}>
                  <NameCell>{answer}</NameCell>
                  <TextCell>
                    {text}
                    {kinds.length > 0 && <span className="meta"> {kinds.join(", ")}</span>}
                  </TextCell>
                </tr>
              ))}
              {template.gradation.steps.map((step) => (
                <tr key={step.answer}>
                  <NameCell>{step.answer}</NameCell>
                  <TextCell>{reachWords(step)}</TextCell>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      )}
      <Section title="Predikat" aside="nilai yang tidak dibulatkan, lebih besar dari batasnya">
        <Table label="Predikat" rows="dense" small="keep">
          <tbody>
            {template.bands.map((band) => (
              <tr key={band.key}>
                <NameCell>{band.key}</NameCell>
                <TextCell>
                  {band.word}
                  {band.meaning && <span className="meta block">{band.meaning}</span>}
                </TextCell>
                <TextCell className="whitespace-nowrap text-right">{bandWords(band)}</TextCell>
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
      <Section title="Prasyarat" aside="kerangka logis">
        {template.prerequisites.length === 0 ? (
          <p className="meta">Tanpa prasyarat.</p>
        ) : (
          <ul className="grid gap-2 text-ui">
            {template.prerequisites.map((rule) => (
              <li key={prerequisiteWords(rule)}>
                <b className="font-semibold">{prerequisiteWords(rule)}</b>
                <br />
                <span className="text-ink-2">{rule.message}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

/** The same words for several kinds stand once, in the order of the scale. */
function mergedConditions(template: Template): { answer: string; text: string; kinds: string[] }[] {
  const merged = new Map<string, { answer: string; text: string; kinds: string[] }>();
  for (const { answer, text, kind } of template.gradation?.conditions ?? []) {
    const one = merged.get(`${answer} ${text}`) ?? { answer, text, kinds: [] };
    if (kind) one.kinds.push(kind);
    merged.set(`${answer} ${text}`, one);
  }
  const order = scaleOf(template).map(({ key }) => key);
  return [...merged.values()].sort((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer));
}

const reachWords = ({ limit, inclusive }: GradationStep): string =>
  limit === null
    ? "selebihnya"
    : `${inclusive ? "kriteria terpenuhi" : "lebih dari"} ${formatFigure(limit)}%${inclusive ? "" : " terpenuhi"}`;

const bandWords = ({ above }: PredikatBand): string =>
  above === null ? "selebihnya" : `lebih dari ${formatFigure(above)}`;

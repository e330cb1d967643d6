import type { Route } from "next";
import Link from "next/link";
import type { TemplateScore } from "#domain/evaluation/score.ts";
import { subsOf, type Template } from "#domain/evaluation/template.ts";
import { formatFigure } from "#domain/value/format.ts";
import { shortSubName } from "#features/evaluations/words.ts";

type Props = {
  template: Template;
  self: TemplateScore;
  /** null: the agency's own sheet, without a column for evaluators. */
  found: TemplateScore | null;
  current: string;
  href: (part: string) => Route;
};

/** Components and their parts with what the agency claims (M) and what evaluators found (E). */
export function PartTree({ template, self, found, current, href }: Props) {
  const subs = subsOf(template);
  const answerIn = (score: TemplateScore, key: string) => {
    const sub = score.components.flatMap((one) => one.subs).find((one) => one.key === key);
    if (!sub) return "…";
    if (sub.answer) return sub.answer.key;
    return sub.missing.length === 0 ? formatFigure(sub.score, 2) : "…";
  };
  const scoreIn = (key: string) => {
    const sub = (found ?? self).components.flatMap((one) => one.subs).find((one) => one.key === key);
    return sub && sub.missing.length === 0 ? formatFigure(sub.score, 2) : "";
  };
  return (
    <nav aria-label="Bagian LKE">
      <table className="w-full text-ui">
        <thead>
          <tr className="text-ink-3 text-meta">
            <th scope="col" className="text-left font-normal">
              Komponen
            </th>
            <th scope="col" className="w-8 font-normal">
              <abbr title="penilaian mandiri">M</abbr>
            </th>
            {found && (
              <th scope="col" className="w-8 font-normal">
                <abbr title="evaluator">E</abbr>
              </th>
            )}
            <th scope="col" className="w-12 text-right font-normal">
              Nilai
            </th>
          </tr>
        </thead>
        {template.components.map((component) => (
          <tbody key={component.no}>
            <tr>
              <th scope="rowgroup" colSpan={found ? 3 : 2} className="pt-3 pb-1 text-left">
                <span className="text-brand">{component.no}</span> {component.name}
              </th>
              <td className="pt-3 text-right text-ink-3">{formatFigure(component.weight)}</td>
            </tr>
            {subs
              .filter((one) => one.component.no === component.no)
              .map(({ key, sub }) => (
                <tr key={key} className={key === current ? "bg-brand-soft" : undefined}>
                  <th scope="row" className="py-1 pl-1 text-left font-normal">
                    <Link
                      href={href(key)}
                      aria-current={key === current ? "true" : undefined}
                      className={key === current ? "font-semibold" : ""}
                      scroll={false}
                    >
                      {sub.no} {shortSubName(sub)}
                    </Link>
                  </th>
                  <td className="text-center">{answerIn(self, key)}</td>
                  {found && <td className="text-center font-semibold">{answerIn(found, key)}</td>}
                  <td className="pr-1 text-right">{scoreIn(key)}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      <p className="meta mt-3">
        M penilaian mandiri{found && ", E evaluator"}. {template.name}.
      </p>
    </nav>
  );
}

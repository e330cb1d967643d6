import { Drawing, Spot } from "#components/ui/drawing.tsx";
import { yearShare, yearShareAfter } from "./year-share.ts";

export type EntryWindow = {
  /** First and last day, "2024-07-01". */
  from: string;
  until: string;
  open: boolean;
  /** "isian semester I, dibuka sampai 31 Juli"; empty where the word of a window beside it speaks for both. */
  word: string;
};

type Props = {
  year: number;
  windows: EntryWindow[];
  today?: { date: string; text: string };
  /** Writes the year beside its first quarter, where the page does not tell it. */
  named?: boolean;
};

const edge = 28;
const months = Array.from({ length: 13 }, (_, month) => month);
const quarters = ["Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"];

/** The year is a ruler: months short marks, triwulan longer, semester longest; entry windows lie on its edge. */
export function YearRuler({ year, windows, today, named }: Props) {
  return (
    <Drawing className="year" label={spoken(year, windows, today)}>
      <defs>
        <pattern id="jendela-tutup" width="3" height="8" patternUnits="userSpaceOnUse">
          <line className="year-hatch" x1=".5" x2=".5" y2="8" />
        </pattern>
      </defs>
      {windows.map((window) => (
        <Window key={`${window.from} ${window.until}`} window={window} year={year} />
      ))}
      <line className="year-edge" x2="100%" y1={edge} y2={edge} />
      {months.map((month) => (
        <MonthMark key={month} month={month} />
      ))}
      {quarters.map((quarter, i) => (
        <Spot key={quarter} x={`${i * 25}%`}>
          <text x="6" y={edge + 20}>
            {named && i === 0 ? `${quarter} ${year}` : quarter}
          </text>
        </Spot>
      ))}
      {today && (
        <Spot x={percent(yearShare(today.date, year))}>
          <text className="year-day" y="12">
            {today.text}
          </text>
          <path className="year-today" d={`M-5 ${edge - 7}h10l-5 8z`} />
        </Spot>
      )}
    </Drawing>
  );
}

function MonthMark({ month }: { month: number }) {
  const [kind, length] = month % 6 === 0 ? ["half", 14] : month % 3 === 0 ? ["quarter", 9] : ["month", 5];
  // Half a pixel inwards, so that the first and last mark keep their whole width.
  const inwards = month === 0 ? 0.5 : month === 12 ? -0.5 : 0;
  return (
    <Spot x={`${(month / 12) * 100}%`}>
      <line className={`year-${kind}`} x1={inwards} x2={inwards} y1={edge} y2={edge + Number(length)} />
    </Spot>
  );
}

function Window({ window, year }: { window: EntryWindow; year: number }) {
  const from = yearShare(window.from, year);
  const until = yearShareAfter(window.until, year);
  // Near the end of the year the word is set to the left of its window instead of running off the page.
  const late = from > 0.85;
  return (
    <>
      <rect
        className={window.open ? "year-open" : "year-closed"}
        x={percent(from)}
        width={percent(until - from)}
        y={edge}
        height="5"
      />
      <Spot x={percent(late ? until : from)}>
        <text
          className={["year-word", window.open && "year-word-open", late && "end"].filter(Boolean).join(" ")}
          x={late ? 0 : 6}
          y={edge + 35}
        >
          {window.word}
        </text>
      </Spot>
    </>
  );
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

function spoken(year: number, windows: EntryWindow[], today?: Props["today"]) {
  const parts = [`Kalender pengisian ${year}`, ...windows.flatMap((window) => window.word || [])];
  if (today) parts.push(`hari ini ${today.text}`);
  return `${parts.join("; ")}.`;
}

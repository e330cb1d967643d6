import type { ReactNode } from "react";
import { LogoMark } from "#components/ui/logo.tsx";

type Props = { title: string; children: ReactNode; foot?: ReactNode };

/** The door: logo, one heading on a ruler, the form. */
export function SignInFrame({ title, children, foot }: Props) {
  return (
    <div className="sign-in">
      <main id="isi">
        <span className="logo">
          <LogoMark />
          Tolok
        </span>
        <h1>{title}</h1>
        <svg className="sign-in-rule" aria-hidden="true">
          <line className="draw-base" x2="100%" y1=".5" y2=".5" />
          {months.map((i) => (
            <line
              key={i}
              className={i % 6 === 0 ? "draw-base" : "draw-tick"}
              x1={`${(i / 12) * 100}%`}
              x2={`${(i / 12) * 100}%`}
              y2={i % 6 === 0 ? 14 : i % 3 === 0 ? 9 : 5}
            />
          ))}
        </svg>
        {children}
        {foot && <div className="foot-note">{foot}</div>}
      </main>
    </div>
  );
}

const months = Array.from({ length: 13 }, (_, month) => month);

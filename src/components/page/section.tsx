import { type ReactNode, useId } from "react";

type Props = {
  title: ReactNode;
  /** At the right of the caption: how to read, a link, a version. */
  aside?: ReactNode;
  /** A rule of ink under the caption, where no table brings one. */
  ruled?: boolean;
  /** 3 for a part inside a part: smaller. */
  level?: 2 | 3;
  className?: string;
  children: ReactNode;
};

export function Section({ title, aside, ruled, level = 2, className, children }: Props) {
  const name = useId();
  const Title = `h${level}` as const;
  return (
    <section
      aria-labelledby={name}
      className={[ruled && "section-ruled", className].filter(Boolean).join(" ") || undefined}
    >
      <div className="section-cap">
        <Title id={name}>{title}</Title>
        {aside && <div className="meta section-aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

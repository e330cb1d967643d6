"use client";

import { Problem, type ProblemProps } from "#components/page/problem.tsx";
import { SignInFrame } from "#components/page/sign-in-frame.tsx";
import "@fontsource-variable/plus-jakarta-sans/wght.css";
import "./globals.css";

/** Stands in for the root layout when that itself fails, so it brings the whole document. */
export default function GlobalError(props: ProblemProps) {
  return (
    <html lang="id">
      <body>
        <title>Gagal dimuat · Tolok</title>
        <SignInFrame title="Tolok gagal dimuat">
          <Problem {...props} />
        </SignInFrame>
      </body>
    </html>
  );
}

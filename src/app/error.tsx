"use client";

import { Problem, type ProblemProps } from "#components/page/problem.tsx";
import { SignInFrame } from "#components/page/sign-in-frame.tsx";

export default function ErrorPage(props: ProblemProps) {
  return (
    <SignInFrame title="Halaman ini gagal dimuat">
      <Problem {...props} />
    </SignInFrame>
  );
}

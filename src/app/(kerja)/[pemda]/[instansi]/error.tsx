"use client";

import { PageHead } from "#components/page/page-head.tsx";
import { Problem, type ProblemProps } from "#components/page/problem.tsx";

export default function ErrorPage(props: ProblemProps) {
  return (
    <>
      <PageHead finding="Halaman ini gagal dimuat" />
      <div className="mt-4">
        <Problem {...props} />
      </div>
    </>
  );
}

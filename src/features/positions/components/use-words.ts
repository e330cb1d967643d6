"use client";

import { useState } from "react";

/** The fields of a form as text: what was typed stays until it is saved, and whether it differs from the beginning. */
export function useWords<W extends Record<string, string>>(first: W) {
  const [words, setWords] = useState(first);
  const put = (more: Partial<W>) => setWords((now) => ({ ...now, ...more }));
  const bound = (name: keyof W & string) => ({
    name,
    value: words[name],
    onChange: (event: { currentTarget: { value: string } }) => put({ [name]: event.currentTarget.value } as Partial<W>),
  });
  return { words, put, bound, isDirty: Object.keys(first).some((name) => words[name] !== first[name]) };
}

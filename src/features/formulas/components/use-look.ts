"use client";

import { useEffect, useRef, useState } from "react";
import { lookAtFormula } from "#features/formulas/actions.ts";
import type { Look } from "#features/formulas/look.ts";

const PAUSE = 350;

type Asked = { indicatorId: string; text: string; form: "expression" | "latex"; figures: Record<string, string> };

/** The server's look at a formula, a moment after the last key; the answer before stays until the next one comes. */
export function useLook({ indicatorId, text, form, figures }: Asked): {
  look: Look | null;
  isLooking: boolean;
  trouble: string | null;
} {
  const [look, setLook] = useState<Look | null>(null);
  const [answered, setAnswered] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const latest = useRef("");
  const question = JSON.stringify({ indicatorId, text, form, figures });

  useEffect(() => {
    latest.current = question;
    const asked = JSON.parse(question) as Asked;
    if (asked.text.trim() === "") {
      setLook(null);
      setAnswered(question);
      return;
    }
    const timer = setTimeout(async () => {
      const result = await lookAtFormula(asked).catch(() => null);
      if (latest.current !== question) return;
      setAnswered(question);
      setTrouble(result?.ok ? null : (result?.message ?? "Peladen tidak terjangkau; rumus belum diperiksa."));
      if (result?.ok) setLook(result.value);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [question]);

  return { look: text.trim() === "" ? null : look, isLooking: answered !== question, trouble };
}

"use client";

import { type KeyboardEvent, type ReactNode, useRef } from "react";

/** Arrows, Home, End and Enter in the drawing, as the ARIA guide describes them for a tree. */
export function PohonKeys({ label, children }: { label: string; children: ReactNode }) {
  const typed = useRef({ text: "", at: 0 });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
    const here = event.target.closest<SVGGElement>("[role=treeitem]");
    if (!here) return;
    const all = [...event.currentTarget.querySelectorAll<SVGGElement>("[role=treeitem]")];
    const at = all.indexOf(here);
    const isOpen = here.getAttribute("aria-expanded");
    const press = (what: "choose" | "fold") =>
      here.querySelector(`[data-${what}]`)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    const focus = (to: SVGGElement | undefined) => {
      if (!to) return;
      here.tabIndex = -1;
      to.tabIndex = 0;
      to.focus();
    };
    const isTyping = event.timeStamp - typed.current.at < 700;
    switch (event.key === " " && isTyping ? "typed" : event.key) {
      case "ArrowDown":
        focus(all[at + 1]);
        break;
      case "ArrowUp":
        focus(all[at - 1]);
        break;
      case "Home":
        focus(all[0]);
        break;
      case "End":
        focus(all.at(-1));
        break;
      case "ArrowRight":
        if (isOpen === "false") press("fold");
        else if (isOpen === "true") focus(all[at + 1]);
        break;
      case "ArrowLeft":
        if (isOpen === "true") press("fold");
        else focus(all.find(({ dataset }) => dataset.key === here.dataset.parent));
        break;
      case "Enter":
      case " ":
        press("choose");
        break;
      default: {
        if (event.key.length !== 1) return;
        const text = isTyping ? typed.current.text + event.key : event.key;
        typed.current = { text, at: event.timeStamp };
        focus(
          [...all.slice(at + 1), ...all.slice(0, at + 1)].find((one) => wordsOf(one).startsWith(text.toLowerCase())),
        );
      }
    }
    event.preventDefault();
  };
  // The keys come up from the branches, which are the ones that take the focus.
  return (
    <div role="tree" aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

/** What a branch says, without what kind it is. */
const wordsOf = (branch: Element): string =>
  [...branch.querySelectorAll(".pohon-name")]
    .map(({ textContent }) => textContent)
    .join("")
    .toLowerCase();

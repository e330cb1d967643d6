/** error: cannot be used · open: still to be written by the government · warning: usable, but look at it. place: a key ("1.a.2") or a part of the template. */
export type TemplateFinding = { severity: "error" | "open" | "warning"; place: string; message: string };

export const error = (place: string, message: string): TemplateFinding => ({ severity: "error", place, message });
export const open = (place: string, message: string): TemplateFinding => ({ severity: "open", place, message });
export const warning = (place: string, message: string): TemplateFinding => ({ severity: "warning", place, message });

export const isUsable = (findings: readonly TemplateFinding[]): boolean =>
  findings.every(({ severity }) => severity === "warning");

export type ButtonLook = {
  look?: "primary" | "secondary" | "bare" | "icon" | "pick";
  small?: boolean;
};

export function buttonClass({ look = "secondary", small }: ButtonLook, className?: string) {
  return ["btn", look !== "secondary" && `btn-${look}`, small && "btn-small", className].filter(Boolean).join(" ");
}

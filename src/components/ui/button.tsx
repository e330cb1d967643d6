import type { ComponentPropsWithRef } from "react";
import { type ButtonLook, buttonClass } from "./button-class.ts";

type Props = ComponentPropsWithRef<"button"> & ButtonLook;

/** A verb. One primary button per screen; `aria-disabled` rather than `disabled` where the reason should be readable. */
export function Button({ look, small, className, type = "button", ...rest }: Props) {
  return <button type={type} className={buttonClass({ look, small }, className)} {...rest} />;
}

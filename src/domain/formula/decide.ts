// Comparisons of figures that are known only up to an error.
import type { CompareOperator } from "./tree.ts";

/** Whether the comparison holds for a difference known up to reach; undefined when that cannot be told, or for NaN. */
export function decide(operator: CompareOperator, difference: number, reach: number): boolean | undefined {
  if (difference < -reach) return operator === "<" || operator === "<=" || operator === "!=";
  if (difference > reach) return operator === ">" || operator === ">=" || operator === "!=";
  if (difference !== 0 || reach !== 0) return undefined;
  return operator === "==" || operator === "<=" || operator === ">=";
}

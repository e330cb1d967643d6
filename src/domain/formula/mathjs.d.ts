// The part of mathjs that is used: its parser and the nodes it makes.
declare module "mathjs/lib/browser/math.js" {
  export type MathNode =
    | { type: "ConstantNode" }
    | { type: "SymbolNode" }
    | { type: "ParenthesisNode"; content: MathNode }
    | { type: "OperatorNode"; op: string; args: readonly MathNode[] }
    | { type: "FunctionNode"; args: readonly MathNode[] }
    | { type: "RelationalNode" };
  const math: {
    create(dependencies: { parseDependencies: unknown }): { parse(text: string): MathNode };
    parseDependencies: unknown;
  };
  export default math;
}

// One direction: app → features → domain; components stand aside and know no government. Reads TypeScript by @swc/core.
// Tests beside the file, and what the tests of a room share (its judges, its hostile figures): none of it is shipped.
const TEST = "(\\.test\\.tsx?$|^src/.*/testing/)";

const between = (name, from, to, why) => ({
  name,
  severity: "error",
  comment: why,
  from: { pathNot: TEST, ...from },
  to,
});

module.exports = {
  forbidden: [
    between("no-cycles", {}, { circular: true }, "two files that need each other are one file, or lack a third"),
    between("no-missing", {}, { couldNotResolve: true }, "an import that leads nowhere"),
    between(
      "domain-is-pure",
      { path: "^src/domain/" },
      { pathNot: ["^src/domain/", "^node_modules/decimal\\.js/", "^node_modules/mathjs/"] },
      "domain is what is true on paper too: it needs nothing of this house and nothing of the machine",
    ),
    between(
      "mathjs-only-parses",
      { pathNot: [TEST, "^src/domain/formula/parse\\.ts$"] },
      { path: "^node_modules/mathjs/" },
      "nothing of mathjs runs at evaluation",
    ),
    between(
      "components-know-no-government",
      { path: "^src/components/" },
      { path: "^src/", pathNot: ["^src/components/", "^src/lib/format(\\.ts|/)", "^src/domain/value/"] },
      "a component shows what it is given",
    ),
    between(
      "lib-is-outside",
      { path: "^src/lib/" },
      { path: "^src/(app|features|components|cli)/" },
      "lib serves, it does not ask",
    ),
    between("features-below-app", { path: "^src/features/" }, { path: "^src/(app|cli)/" }, "app → features → domain"),
    between(
      "cli-shows-nothing",
      { path: "^src/cli/" },
      { path: ["^src/(app|components)/", "^src/features/[^/]+/(components/|actions\\.ts)"] },
      "the command line calls commands, queries and domain, not screens",
    ),
    between("app-is-a-map", { path: "^src/app/" }, { path: "^src/cli/" }, "the web knows no command line"),
    between(
      "rows-behind-queries",
      { path: "^src/", pathNot: ["^src/(lib|features|cli|generated)/", TEST] },
      { path: "^src/generated/" },
      "the database's rows are known to lib, features and cli only",
    ),
    between("nothing-of-tests", { path: "^src/" }, { path: ["^tests/", TEST] }, "what is shipped needs no test"),
    between(
      "nothing-of-development",
      { path: "^src/" },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
      "what is shipped stands in dependencies",
    ),
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^src/generated"] },
    exclude: { path: "^src/generated/.*/internal" },
    parser: "swc",
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      conditionNames: ["import", "node", "default", "types"],
      exportsFields: ["exports"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
    },
  },
};

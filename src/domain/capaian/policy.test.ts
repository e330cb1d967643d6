import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY, type PolicyVersion, policyInForce } from "./policy.ts";

const version = (name: string, from: string, agency: string | null = null): PolicyVersion => ({
  policy: { ...DEFAULT_POLICY, name },
  from,
  agency,
});
const versions = [
  version("tanpa batas", "2020-01-01"),
  version("batas 120", "2024-01-01"),
  version("batas 100", "2022-01-01"),
  version("Inspektorat", "2023-07-01", "inspektorat"),
];
const named = (agency: string, day: string): string | undefined => policyInForce(versions, agency, day)?.name;

describe("the policy in force", () => {
  it("is the newest of the government that has begun", () => {
    expect(named("disnaker", "2019-12-31")).toBeUndefined();
    expect(named("disnaker", "2020-01-01")).toBe("tanpa batas");
    expect(named("disnaker", "2023-12-31")).toBe("batas 100");
    expect(named("disnaker", "2024-01-01")).toBe("batas 120");
  });

  it("unless the agency has its own", () => {
    expect(named("inspektorat", "2023-06-30")).toBe("batas 100");
    expect(named("inspektorat", "2023-07-01")).toBe("Inspektorat");
    expect(named("inspektorat", "2024-06-30")).toBe("Inspektorat");
  });
});

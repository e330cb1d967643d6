import { describe, expect, it } from "vitest";
import { takeStep, type WorkflowAction, type WorkflowState } from "#domain/workflow/workflow.ts";

const STATES: WorkflowState[] = ["draft", "submitted", "verified", "approved", "published"];
const TABLE: Record<WorkflowAction, Partial<Record<WorkflowState, WorkflowState>>> = {
  submit: { draft: "submitted" },
  withdraw: { submitted: "draft" },
  verify: { submitted: "verified" },
  return_to_operator: { submitted: "draft", verified: "draft" },
  approve: { verified: "approved" },
  publish: { approved: "published" },
  reopen: { approved: "draft", published: "draft" },
};

describe("takeStep", () => {
  for (const [action, ways] of Object.entries(TABLE) as [
    WorkflowAction,
    Partial<Record<WorkflowState, WorkflowState>>,
  ][]) {
    it.each(STATES)(`${action} from %s`, (state) => {
      const result = takeStep(state, action, "rekap tertulis lain");
      expect(result).toEqual(ways[state] ? { ok: true, to: ways[state] } : { ok: false, message: expect.any(String) });
    });
  }

  it.each(["", "   ", "abcd"])("refuses to return with the reason %j", (reason) => {
    expect(takeStep("submitted", "return_to_operator", reason)).toMatchObject({ ok: false });
  });

  it("asks for more than a word before what is approved is opened again", () => {
    expect(takeStep("published", "reopen", "keliru")).toMatchObject({
      ok: false,
      message: expect.stringContaining("10 huruf"),
    });
    expect(takeStep("published", "reopen", "rekap BPS direvisi")).toEqual({ ok: true, to: "draft" });
  });
});

/** Audits by the command line: the example of the documentation, and streams of a few lines. */
import { readFileSync } from "node:fs"
import type { AuditOutput } from "../../src/cli/outputs.ts"
import { jsonOf, made, type World } from "./host.ts"

export const FOLDER = new URL("../../docs/examples/audit/", import.meta.url)
export const NAME = "complaints-2026.ndjson"
export const EXAMPLE = readFileSync(new URL(NAME, FOLDER), "utf8")
export const AT = ["--at", "2026-11-23T10:00:00+00:00"]

export const auditOf = async (argv: readonly string[], world: World): Promise<AuditOutput> =>
  (await jsonOf(["audit", ...argv], world)) as unknown as AuditOutput

/** Events of complaints, a line each. */
export const lines = (...events: readonly (object | string)[]): string =>
  events.map((each) => (typeof each === "string" ? each : JSON.stringify(each))).join("\n")

export const first = { ...made, case: "c1", procedure: "Complaint" }
export const loggedAt = (at: string, more: object = {}) => ({
  id: "e2",
  at,
  type: "ComplaintLogged",
  case: "c1",
  ...more,
})
export const logged = loggedAt("2024-10-23T18:00:00+01:00")
export const withdrawn = { id: "e3", at: "2024-10-24T10:00:00+01:00", type: "ComplaintWithdrawn", case: "c1" }

/** The tree of a family: which case raised which, how each stands, and what should have been raised and was not. */
import stringWidth from "string-width"
import { describe, expect, it } from "vitest"
import { familyTree } from "../../src/cli/render/family.ts"
import { styleOf } from "../../src/cli/render/style.ts"
import { familyOf, linksOf } from "../../src/index.ts"
import { opusUnder } from "../case/cases.ts"
import { from, page } from "./families.ts"
import { made, ran } from "./host.ts"

describe("the tree of a family", () => {
  it("stands before its cases: which raised which, and how each stands", async () => {
    for (const columns of [80, 120])
      expect(from(await page("family.json", columns), "Which", "\n\n")).toBe(
        `
Which case raised which
 Thermometer rating-2025-03: Flagged
 └─ Dissatisfaction outage-2025-03: Closed
    └─ Complaint complaint-2025-04: Closed
       └─ Compensation credit-2025-04: Paid (nothing asked for it)`.slice(1),
      )
  })

  it("shows what should have been raised and was not, and a case whose raiser is not there, in 80 columns", async () => {
    expect(from(await page("orphan.json", 80), "Which", "\n\n")).toBe(
      `
Which case raised which
 Thermometer rating-2025-03: Flagged
 └─ ✗ Dissatisfaction still to be raised: a Yellow or Red rating is flagged
       so that one is raised [t6] Mon 31 Mar 2025 09:20
 Complaint complaint-2025-04: Closed (raised by outage-2025-03, which is not
 │  in the log)
 └─ Compensation credit-2025-04: Paid (nothing asked for it)`.slice(1),
    )
  })

  it("shows the same in 120 columns", async () => {
    expect(from(await page("orphan.json", 120), "Which", "\n\n")).toBe(
      `
Which case raised which
 Thermometer rating-2025-03: Flagged
 └─ ✗ Dissatisfaction still to be raised: a Yellow or Red rating is flagged so that one is raised [t6] Mon 31 Mar
       2025 09:20
 Complaint complaint-2025-04: Closed (raised by outage-2025-03, which is not in the log)
 └─ Compensation credit-2025-04: Paid (nothing asked for it)`.slice(1),
    )
  })

  it("forks where one case raises two, and leaves out what is linked to nothing", async () => {
    expect(from(await page("letter.json", 80, "--at", "2025-02-04T09:20:00Z"), "Which", "\n\n")).toBe(
      `
Which case raised which
 Feedback letter-2025-02: Complaint
 ├─ Complaint complaint-2025-02: Received
 ├─ Dissatisfaction handset-2025-02: not begun
 └─ ✗ Dissatisfaction still to be raised: bad feedback is dissatisfaction
       feedback [l1] Tue 4 Feb 2025 09:10`.slice(1),
    )
  })

  it("is drawn in ASCII where that is the style", async () => {
    expect(from(await page("letter.json", 80, "--ascii"), "Which", "\n\n")).toBe(
      `
Which case raised which
 Feedback letter-2025-02: Complaint
 |- Complaint complaint-2025-02: Logged
 \`- Dissatisfaction handset-2025-02: InHand`.slice(1),
    )
  })

  it("is left out where nothing is linked, where one case is asked for, and from JSON", async () => {
    expect(await page("alone.json", 80)).not.toContain("Which case raised which")
    expect(await page("family.json", 80, "--case", "outage-2025-03")).not.toContain("Which case raised which")
    expect(await page("family.json", 80, "--json")).not.toContain("Which case raised which")
  })

  it("ends where cases are said to have raised each other", async () => {
    const event = (id: string, raisedBy: string) => ({ ...made, id, case: id, procedure: "Complaint", raisedBy })
    const log = JSON.stringify({ events: [event("a", "b"), event("b", "a"), event("c", "c")] })
    const { out } = await ran(["timeline", "round.json", "--width", "80"], { files: { "round.json": log } })
    expect(from(out, "Which", "\n\n")).toBe(
      `
Which case raised which
 Complaint a: Received (nothing asked for it)
 └─ Complaint b: Received (nothing asked for it)
 Complaint c: Received (nothing asked for it)`.slice(1),
    )
  })

  it.each([40, 80, 120])("is no wider than %i columns, however long its chain, and stops going in", async (columns) => {
    const events = Array.from({ length: 40 }, (_, index) => ({
      ...{ ...made, id: `e${index}`, case: `case-${index}`, procedure: "Complaint" },
      ...(index === 0 ? {} : { raisedBy: `case-${index - 1}` }),
    }))
    const world = { files: { "chain.json": JSON.stringify({ events }) }, columns, env: { LANG: "en_GB.UTF-8" } }
    const { out } = await ran(["timeline", "chain.json"], { ...world, env: { ...world.env, NO_COLOR: "1" } })
    const tree = from(out, "Which", "\n\n").split("\n")
    expect(tree.filter((line) => line.includes("Complaint"))).toHaveLength(40)
    expect(tree.filter((line) => stringWidth(line) > columns)).toEqual([])
  })

  it("holds a chain of many thousand cases", () => {
    const event = { id: "e1", at: Date.UTC(2024, 9, 23), type: "RequestWithdrawn" } as never
    const log = {
      cases: Array.from({ length: 20_000 }, (_, index) => ({
        case: `c${index}`,
        procedure: "CodeComment",
        ...(index === 0 ? {} : { raisedBy: `c${index - 1}` }),
        events: [event],
      })),
    }
    const members = familyOf(opusUnder(), log, Date.UTC(2025, 0) as never)
    const style = styleOf({ env: {}, platform: "linux", stdout: { isTerminal: false } } as never, { width: 80 })
    expect(familyTree(members, linksOf(members.map(({ of }) => of)), style)).toHaveLength(20_001)
  })
})

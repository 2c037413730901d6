/** The page of a procedure: its states, events, transitions, norms, refusals, decisions and example, each in full. */
import { describe, expect, it } from "vitest"
import { opus, type Procedure, type ProcedureName, procedures } from "../../src/index.ts"
import { CLASSIFICATION } from "../../src/procedures/index.ts"
import { dotOf } from "../../src/publish/pictures/dot.ts"
import { mermaidOf } from "../../src/publish/pictures/mermaid.ts"
import { stateGraphOf } from "../../src/publish/pictures/state-graph.ts"
import { pageOfProcedure, placeOf } from "../../src/publish/places.ts"
import { lawFor } from "../../src/regulation/index.ts"
import { anchorsOf, pageOf, published } from "./pages.ts"

const ON = "2026-11-23"
const book = published(opus, { on: ON })
const law = lawFor({
  madeOn: ON,
  deadlockOn: undefined,
  complainant: { kind: "consumer" },
  responseExpected: "explicit",
})

const machineOf = (name: ProcedureName) => {
  const procedure: Procedure = procedures[name]
  return procedure(opus, name === "Complaint" ? law : null)
}

describe.each([...opus.procedures])("the page of %s", (name) => {
  const page = pageOf(book, pageOfProcedure(name))
  const machine = machineOf(name)
  const anchors = new Set(anchorsOf(page))
  const row = (place: string): string => page.split("\n").find((line) => line.includes(`<a id="${place}"></a>`)) ?? ""

  it("has a row and an anchor for every norm, with who, what and on breach", () => {
    for (const norm of machine.norms) {
      const cells = row(placeOf.norm(name, norm)).split(/(?<!\\) \| /)
      expect(cells).toHaveLength(7)
      expect(cells[1]).toBe(machine.parties[norm.party])
      expect(cells[3]?.replaceAll("\\", "")).toBe(norm.says)
      expect(cells[5]).toMatch(/^(A breach|Reported as missed|None: nobody is bound)/)
    }
  })

  it("has a row and an anchor for every state, event, transition and refusal", () => {
    for (const state of Object.keys(machine.states)) expect(anchors).toContain(placeOf.state(name, state))
    for (const event of Object.keys(machine.events)) expect(anchors).toContain(placeOf.event(name, event))
    const places = machine.transitions.map(({ id }) => placeOf.transition(name, id))
    expect(new Set(places).size).toBe(machine.transitions.length)
    for (const place of places) expect(anchors).toContain(place)
    for (const { code } of machine.refusals) expect(anchors).toContain(placeOf.refusal(name, code))
  })

  it("has a diagram in which each way from one state to another is drawn, once, and none that is not there", () => {
    const graph = stateGraphOf(machine)
    const drawn = graph.arrows.flatMap(({ from, to, labels }) =>
      ("state" in from ? [from.state] : (graph.frames[from.frame] ?? [])).flatMap((state) =>
        labels.map((label) => `${state} ${label.replace(/ \*$/, "")} ${to}`),
      ),
    )
    const ways = machine.transitions.flatMap(({ from, on, to }) =>
      from.flatMap((state) =>
        to === undefined || to === state
          ? []
          : [
              `${state} ${on.event
                .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
                .toLowerCase()
                .replaceAll(/\badr\b/g, "ADR")} ${to}`,
            ],
      ),
    )
    expect(drawn.length).toBe(new Set(drawn).size)
    expect(new Set(drawn)).toEqual(new Set(ways))
  })

  it("shows the diagram, with its source in Mermaid", () => {
    const graph = stateGraphOf(machine)
    const picture = book.pictures.find(({ path }) => path === `pictures/${pageOfProcedure(name).slice(11, -3)}.svg`)
    expect(picture?.source).toEqual({ dot: dotOf(graph) })
    expect(page).toContain(`](../${picture?.path})`)
    expect(page).toContain(`\`\`\`mermaid\n${mermaidOf(graph).trimEnd()}\n\`\`\``)
    for (const { id } of graph.states) expect(picture?.mermaid).toContain(`  ${id}: `)
  })

  it("has an example of which no event is refused, and that ends where nothing is breached", () => {
    const example = page.split("\n## A worked example\n")[1]?.split("\n## ")[0] ?? ""
    expect(example).not.toContain("refused:")
    expect(example).not.toContain("breached")
    expect(example).not.toContain("No example can be worked out")
    expect(example).toMatch(/!\[[^\]]+\]\(\.\.\/pictures\/[a-z-]+-example\.svg\)/)
  })
})

describe("the page of Complaint", () => {
  const page = pageOf(book, "procedures/complaint.md")

  it("says who must do what by when for a complaint made on Good Friday", () => {
    const rows = page.split("\n").filter((line) => line.startsWith("| [`Complaint."))
    const row = (norm: string) => rows.find((line) => line.includes(`#Complaint.${norm})`))
    expect(row("acknowledge")).toContain("| Thu 1 Apr 2027, 14:30 | Sat 27 Mar 2027, 10:00 | Thu 1 Apr 2027, 14:30 |")
    expect(row("agreeContactTime")).toContain("| Thu 1 Apr 2027, end of the day |")
  })

  it("tells the letter that the regulation adds, with its requirements (t-letter-6w-c4)", () => {
    const row = page.split("\n").find((line) => line.includes('<a id="Complaint.sendWeeksOverLetter"></a>')) ?? ""
    expect(row).toContain("(../requirements.md#t-letter-6w-c4)")
  })
})

describe("the page of Feedback", () => {
  it("has every row of the decision table, with an anchor", () => {
    const anchors = anchorsOf(pageOf(book, "procedures/feedback.md"))
    expect(anchors.filter((id) => id.startsWith("Feedback.decision."))).toHaveLength(CLASSIFICATION.rows.length)
  })
})

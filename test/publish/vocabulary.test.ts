/** The vocabulary page: every name of every procedure, told in full, with links that lead somewhere. */
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, opus, procedureNames, VOCABULARY, workingHours } from "../../src/index.ts"
import { vocabularyPage } from "../../src/publish/index.ts"
import { clauses } from "../../src/text/index.ts"
import { citationsOf, ruleBookOf } from "../../src/verify/index.ts"

const page = vocabularyPage(opus)
const book = ruleBookOf(opus)

/** The chapters of a page, by their headings. */
const chaptersOf = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(/^## /m).map((each) => [each.split("\n", 1)[0] ?? "", each]))

const chapters = chaptersOf(page)
const chapterOf = (name: string): string => chapters.get(name) ?? ""

/** The cells of the one row of a page that an anchor or a name begins. */
const rowOf = (text: string, first: string): readonly string[] => {
  const rows = text.split("\n").filter((line) => line.startsWith(`| ${first} |`))
  expect(rows, first).toHaveLength(1)
  return (rows[0] ?? "").slice(2, -2).split(/(?<!\\) \| /)
}
const normOf = (id: string, of = page) => rowOf(of, `<a id="${id}"></a>\`${id.replace(/^\w+\./, "")}\``).slice(1)

describe("the vocabulary page", () => {
  it("has a chapter for each procedure, in the order in which a person meets them", () => {
    const heads = [...page.matchAll(/^## (.*)$/gm)].map(([, head]) => head)
    expect(heads).toEqual(["What every event carries", ...procedureNames, "Standing norms", "Clauses"])
  })

  it("is the same for the same code", () => {
    expect(vocabularyPage(structuredClone(opus))).toBe(page)
  })

  it("follows the code: another span, another version", () => {
    const brisk: ComplaintsCode = { ...opus, version: "2030-01-01", acknowledge: workingHours(8) }
    const other = vocabularyPage(brisk)
    const changed = other.split("\n").filter((line) => !page.includes(line))
    expect(changed).toHaveLength(2)
    expect(changed[0]).toContain("(version 2030-01-01)")
    expect(normOf("Complaint.acknowledge", other)[3]).toContain("Within 8 working hours, once the complaint is made")
  })

  it("has rows of as many cells as their table has headings, and no empty table", () => {
    const tables = page.split("\n\n").filter((block) => block.startsWith("|"))
    expect(tables.length).toBeGreaterThan(procedureNames.length * 3)
    for (const block of tables) {
      const widths = block
        .trim()
        .split("\n")
        .map((line) => line.split(/(?<!\\)\|/).length)
      expect(new Set(widths).size, block.slice(0, 200)).toBe(1)
      expect(widths.length).toBeGreaterThan(2)
    }
  })

  it("has links that all lead to an anchor or a heading of the page, and no anchor twice", () => {
    const anchors = [...page.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id)
    const heads = [...page.matchAll(/^#+ (.*)$/gm)].map(([, head = ""]) => head.toLowerCase().replaceAll(" ", "-"))
    const places = new Set([...anchors, ...heads])
    expect(places.size).toBe(anchors.length + heads.length)
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id)
    expect(links.filter((id) => !places.has(id))).toEqual([])
    expect(links.length).toBeGreaterThan(clauses.length)
  })

  it("says nothing undefined or unprintable", () => {
    expect(page).not.toMatch(/undefined|\[object|NaN|[^\P{Cc}\n]/u)
  })
})

describe.each(book.machines)("the chapter of $id", (machine) => {
  const chapter = chapterOf(machine.id)

  it("tells each state with its meaning, and which is the first and which are final", () => {
    for (const [state, { final }] of Object.entries(machine.states)) {
      const place = [...(state === machine.initial ? ["first"] : []), ...(final === true ? ["final"] : [])].join(", ")
      expect(
        chapter.split("\n").filter((line) => line.startsWith(`| \`${state}\` |`) && line.endsWith(`| ${place} |`)),
      ).toHaveLength(1)
    }
  })

  it("tells each event of the vocabulary with its own fields", () => {
    for (const [type, { fields }] of Object.entries(VOCABULARY[machine.id as keyof typeof VOCABULARY])) {
      const row = rowOf(chapter.split(/^### /m).find((each) => each.startsWith("Events")) ?? "", `\`${type}\``)
      for (const field of Object.keys(fields).slice(8)) expect(row[3]).toContain(`\`${field}\``)
    }
  })

  it("gives each norm an anchor and its clauses", () => {
    for (const { id, cites } of machine.norms) {
      const row = normOf(`${machine.id}.${id}`, chapter)
      expect(row[4]).toBe(cites.map((clause) => `[\`${clause}\`](#clause-${clause})`).join(", "))
    }
  })

  it("tells every code that an event is refused with", () => {
    const guards = machine.transitions.flatMap(({ otherwise, reasons = [] }) => [
      ...reasons,
      ...(otherwise ? [otherwise] : []),
    ])
    for (const { code } of [...machine.refusals, ...guards]) expect(chapter).toContain(`\n| \`${code}\` | `)
  })

  it("tells every notice, and every case that is raised", () => {
    for (const each of machine.transitions.flatMap(({ emits = [] }) => emits))
      expect(chapter).toContain(
        "notice" in each ? `| The notice \`${each.notice}\` to ` : `| A case of [\`${each.raise}\`]`,
      )
  })
})

describe("a row of the page", () => {
  it("tells the aim to acknowledge with its reading, its span and what ends it (response-times.acknowledge)", () => {
    expect(normOf("Complaint.acknowledge")).toEqual([
      "The provider",
      "aims to (under force-of-aim=aim), or must (under force-of-aim=duty)",
      "acknowledge the complaint",
      "Within 24 working hours, once the complaint is made; unless the outcome is accepted, the complaint is withdrawn or the complaint is closed.",
      "[`response-times.acknowledge`](#clause-response-times.acknowledge)",
    ])
  })

  it("tells the right to go to ADR, and what lets it be used again (adr.eight-weeks, adr.deadlock)", () => {
    const [who, force, what, when = "", cites] = normOf("Complaint.referToAdr")
    expect([who, force, what]).toEqual([
      "The complainant",
      "may",
      "take the complaint to ADR (in the words of the published Code: make a complaint through Ofcom)",
    ])
    expect(when.slice(0, 50)).toBe("Once 8 weeks have passed since the complaint is ma")
    expect(when.split("; ").at(-1)).toBe("once done, again if the complaint is reopened.")
    expect(cites).toBe(
      "[`adr.eight-weeks`](#clause-adr.eight-weeks), [`adr.deadlock`](#clause-adr.deadlock), [`adr.ofcom`](#clause-adr.ofcom)",
    )
  })

  it("tells a norm for each one of several: the gifts (positive.gift)", () => {
    expect(normOf("PositiveFeedback.giveGift")).toEqual([
      "The provider",
      "must",
      "give the member of staff mentioned a gift",
      "For each staff named where positive feedback is received: untimed (“a gift as a gesture of appreciation”), once the feedback is assessed (meets is true).",
      "[`positive.gift`](#clause-positive.gift)",
    ])
  })

  it("says of a norm without a time that it is untimed, and quotes the text (copy.website)", () => {
    expect(normOf("standing.publish")).toEqual([
      "The provider",
      "must",
      "keep a copy of its complaints code available on its web site",
      "Untimed (“available on our web site”), once the rules are in force.",
      "[`copy.website`](#clause-copy.website)",
    ])
  })

  it("tells a standing right (channels.webchat)", () => {
    expect(rowOf(page, '<a id="standing.feedback:Webchat"></a>`feedback:Webchat`').slice(1)).toEqual([
      "Anyone",
      "may",
      "give feedback by webchat",
      "Once the rules are in force.",
      "[`channels.ways`](#clause-channels.ways), [`channels.webchat`](#clause-channels.webchat)",
    ])
  })

  it("tells a refusal with its reason, events and states", () => {
    expect(rowOf(chapterOf("CodeCopyRequest"), "`NotPostedFree`").slice(1)).toEqual([
      "A copy that is asked for by post is posted, and free of charge",
      "`RequestProvided` in `Asked`, `Arranged`<br>`RequestProvided` in `Declined`",
      "[`copy.post`](#clause-copy.post)",
    ])
    expect(rowOf(chapterOf("Complaint"), "`NotMadeYet`").slice(1)).toEqual([
      "No complaint has been made yet: the first event of a complaint is ComplaintMade",
      "any event but `ComplaintMade` in `NotMade`",
      "",
    ])
  })

  it("tells a case that is raised under each reading", () => {
    const raising =
      "A case of [`Dissatisfaction`](#dissatisfaction): a Yellow or Red rating is flagged so that one is raised"
    expect(rowOf(chapterOf("Thermometer"), raising).slice(1)).toEqual([
      "`RatingFlagged` in `Reviewed`, under complaint-or-dissatisfaction=complaint-where-response-expected, if it is not so that a rating is given (response expected is explicit or implicit)<br>`RatingFlagged` in `Reviewed`, under complaint-or-dissatisfaction=kept-apart",
      "[`thermometer.yellow-red`](#clause-thermometer.yellow-red)",
    ])
  })
})

describe("the clauses of the page", () => {
  it("are all there, verbatim", () => {
    for (const { id } of clauses) expect(page).toContain(`| <a id="clause-${id}"></a>\`${id}\` | `)
    expect(rowOf(page, '<a id="clause-adr.ofcom"></a>`adr.ofcom`')[1]).toBe("you may make a complaint through Ofcom.")
    expect(rowOf(page, '<a id="clause-stages.table"></a>`stages.table`')[1]).toBe("*absent*")
  })

  it("name the norms that cite them, and count the other rules", () => {
    expect(rowOf(page, '<a id="clause-adr.deadlock"></a>`adr.deadlock`')[2]).toBe(
      "[`Complaint.sendDeadlockLetter`](#Complaint.sendDeadlockLetter), [`Complaint.referToAdr`](#Complaint.referToAdr), 4 transitions, 3 refusals",
    )
    const norms = citationsOf(book).filter(({ kind }) => kind === "norm" || kind === "standing")
    for (const { rule, kind } of norms)
      expect(chapterOf("Clauses")).toContain(`(#${kind === "standing" ? "standing." : ""}${rule})`)
  })

  it("say why no rule cites them", () => {
    expect(rowOf(page, '<a id="clause-adr.email"></a>`adr.email`').slice(1)).toEqual([
      "\\[email protected\\]",
      "No rule. The address was hidden by the page and is not known.",
    ])
  })
})

/**
 * The page of letters: what each letter and notice must contain, by which clause or requirement, and its template.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { procedures } from "../procedures/procedures.ts"
import { standingDuties } from "../procedures/standing.ts"
import { requirementById } from "../regulation/requirements.ts"
import { type LetterRule, SLOTS } from "./letters/letter.ts"
import { LETTERS } from "./letters/letters.ts"
import { anchor, code, escaped, lines, table } from "./markdown.ts"
import { PAGES, waysFrom } from "./places.ts"

const chapter = (name: string, of: ComplaintsCode, { title, to, procedure, parts }: LetterRule): readonly string[] => {
  const machine = procedures[procedure](of)
  const norms = [...machine.norms, ...standingDuties(of)]
  const ways = waysFrom(PAGES.letters, of.procedures)
  const party = machine.parties[to] ?? to
  const because = (ids: readonly string[], requirements: readonly string[]): string => {
    const own = norms.filter(({ id }) => ids.includes(id))
    const ruled = requirements.map((id) => {
      const found = requirementById(id)
      const unsure = found._tag === "Success" && found.success.confidence === "unverified" ? " (unverified)" : ""
      return `${ways.requirement(id)}${unsure}`
    })
    return lines([...own.flatMap(({ cites }) => cites).map(ways.clause), ...ruled])
  }
  return [
    `## ${anchor(name)}${name}`,
    `“${escaped(title)}”, to ${escaped(party.replace(/^The /, "the "))}, in a case of ${code(procedure)}.`,
    table(
      ["It must contain", "Because of", "In our words"],
      parts.map((part) => [
        `${escaped(part.says)}${part.consumers === true ? " (to consumers)" : ""}`,
        because(part.norms, part.requirements),
        escaped(part.sentence),
      ]),
      "Nothing.",
    ),
  ]
}

const slotTable = (): string =>
  table(
    ["Slot", "What it is", "What fills it"],
    Object.entries(SLOTS).map(([slot, { what, by }]) => [code(`{${slot}}`), escaped(what), escaped(by)]),
    "None.",
  )

/**
 * The page of letters.
 *
 * @param of - the code whose clauses are cited
 * @returns the page, as Markdown
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { lettersPage } from "@opustech/complaints-code/publish"
 * lettersPage(opus).startsWith("# Letters and notices") // => true
 * @since 0.1.0
 */
export const lettersPage = (of: ComplaintsCode): string =>
  `${[
    "# Letters and notices",
    "Written by `npm run docs` from the letters that are made: do not edit.",
    `What each letter and notice must contain under ${escaped(of.title)} and the regulation, and the sentence that says it. A part is required while a norm or a requirement beside it is in force for the case. Words in braces are filled in from the case; what cannot be filled in stays a visible blank, and a letter with a blank, or with a fact that is not verified, is not issued.`,
    ...Object.entries<LetterRule>(LETTERS)
      .filter(([, { procedure }]) => of.procedures.includes(procedure))
      .flatMap(([name, rule]) => chapter(name, of, rule)),
    "## What is filled in",
    slotTable(),
  ].join("\n\n")}\n`

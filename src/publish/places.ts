/**
 * Places: where each rule stands in the pages, by an anchor that never changes, and the way there from another page.
 *
 * @since 0.1.0
 */
import type { Norm } from "../machine/norm.ts"
import { requirementById } from "../regulation/requirements.ts"
import { code, link } from "./markdown.ts"

/**
 * The pages that have one name for every code.
 *
 * @example
 * PAGES.rules // => "rules.md"
 * @since 0.1.0
 */
export const PAGES = {
  index: "index.md",
  code: "code.md",
  deadlines: "deadlines.md",
  readings: "readings.md",
  requirements: "requirements.md",
  conformance: "conformance.md",
  invariants: "invariants.md",
  letters: "letters.md",
  glossary: "glossary.md",
  rules: "rules.md",
  vocabulary: "vocabulary.md",
} as const

/**
 * The page of a procedure.
 *
 * @param name - the procedure's name
 * @example
 * pageOfProcedure("CodeCopyRequest") // => "procedures/code-copy-request.md"
 * @since 0.1.0
 */
export const pageOfProcedure = (name: string): string => `procedures/${kebab(name)}.md`

/**
 * A name as it stands in the name of a file.
 *
 * @param name - a name in capitals and small letters
 * @example
 * kebab("CodeCopyRequest") // => "code-copy-request"
 * @since 0.1.0
 */
export const kebab = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, "$1-$2").toLowerCase()

/** The anchor of a clause. @since 0.1.0 */
export const clausePlace = (id: string): string => `clause-${id}`

/** The anchor of an invariant. @since 0.1.0 */
export const invariantPlace = (id: string): string => `invariant.${id}`

/**
 * The anchors of what a procedure consists of, all of which begin with its name.
 *
 * @example
 * placeOf.state("Complaint", "Received") // => "Complaint.state.Received"
 * @since 0.1.0
 */
export const placeOf = {
  norm: (machine: string, { id }: Pick<Norm, "id">): string => `${machine}.${id}`,
  standing: ({ id }: Pick<Norm, "id">): string => `standing.${id}`,
  state: (machine: string, state: string): string => `${machine}.state.${state}`,
  event: (machine: string, event: string): string => `${machine}.event.${event}`,
  transition: (machine: string, id: string): string =>
    `${machine}.transition.${id
      .replaceAll(/ -> | \(/g, "-")
      .replaceAll(/[ |(,]+/g, "-")
      .replaceAll(")", "")}`,
  refusal: (machine: string, id: string): string => `${machine}.refusal.${id}`,
} as const

/**
 * Links from one page to the places of others. Where rules cite clauses they can cite requirements too; a procedure that the
 * code does not have is only named.
 *
 * @since 0.1.0
 */
export interface Ways {
  readonly to: (text: string, page: string, place?: string) => string
  readonly clause: (id: string) => string
  readonly clauses: (ids: readonly string[]) => string
  readonly procedure: (name: string) => string
  readonly requirement: (id: string) => string
  readonly reading: (id: string) => string
  readonly norm: (machine: string, id: string) => string
}

/**
 * The links from a page.
 *
 * @param from - the page's path, with `/` between folders
 * @param procedures - the names of the procedures that have a page
 * @example
 * waysFrom("procedures/complaint.md", []).clause("adr.ofcom") // => "[`adr.ofcom`](../code.md#clause-adr.ofcom)"
 * @since 0.1.0
 */
export const waysFrom = (from: string, procedures: readonly string[]): Ways => {
  const up = "../".repeat(from.split("/").length - 1)
  const to = (text: string, page: string, place?: string): string =>
    link(text, page === from && place !== undefined ? "" : `${up}${page}`, place)
  const requirement = (id: string): string => to(code(id), PAGES.requirements, id)
  const clause = (id: string): string =>
    requirementById(id)._tag === "Success" ? requirement(id) : to(code(id), PAGES.code, clausePlace(id))
  return {
    to,
    clause,
    clauses: (ids) => [...new Set(ids)].map(clause).join(", "),
    procedure: (name) => (procedures.includes(name) ? to(code(name), pageOfProcedure(name)) : code(name)),
    requirement,
    reading: (id) => to(code(id), PAGES.readings, id),
    norm: (machine, id) => to(code(`${machine}.${id}`), pageOfProcedure(machine), `${machine}.${id}`),
  }
}

/**
 * Publications: everything that compliance reads of a code, as pages and pictures made from the values that run.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { conformancePage } from "./conformance-page.ts"
import { lettersPage } from "./letters-page.ts"
import { codePage } from "./pages/code-page.ts"
import { deadlinesPage } from "./pages/deadlines-page.ts"
import { glossaryPage } from "./pages/glossary-page.ts"
import { indexPage } from "./pages/index-page.ts"
import { invariantsPage } from "./pages/invariants-page.ts"
import type { Page, Picture } from "./pages/page.ts"
import { procedurePage } from "./pages/procedure-page.ts"
import { readingsPage } from "./pages/readings-page.ts"
import { rulesPage } from "./pages/rules-page.ts"
import { PAGES } from "./places.ts"
import { type PublicationError, type PublicationOptions, publishedCodeOf } from "./published-code.ts"
import { requirementsPage } from "./requirements-page.ts"
import { vocabularyPage } from "./vocabulary.ts"

export type { Page, Picture } from "./pages/page.ts"
export type { GuardingInvariant, PublicationError, PublicationOptions } from "./published-code.ts"

/**
 * A publication: its title, its pages, the first one being the index, and its pictures. Paths have `/` between folders.
 *
 * @since 0.1.0
 */
export interface Publication {
  readonly title: string
  readonly pages: readonly Page[]
  readonly pictures: readonly Picture[]
}

const written = (path: string, title: string, markdown: string): Page => ({ path, title, markdown })

/**
 * The publication of a code: the annotated Code, a page for each procedure, deadlines at a glance, the readings, the
 * requirements, the conformance on a date, the invariants with their proof, the letters, the glossary and the index of rules. The same input gives the same text.
 *
 * @param code - a complaints code
 * @param options - the date, the findings that are accepted, the readings chosen, the zone's table where the code's zone is
 * not Europe/London, and what was proved
 * @returns the publication; refused with `EnactError` where the code cannot be enacted so, and with `ConformanceError` where
 * `on` is no date or one on which the code is not in force
 * @example
 * import * as Result from "effect/Result"
 * import { opus } from "@opustech/complaints-code"
 * import { publicationOf } from "@opustech/complaints-code/publish"
 * const made = publicationOf(opus, { on: "2026-11-23" })
 * Result.isSuccess(made) && made.success.pages[0]?.path // => "index.md"
 * const refused = publicationOf(opus, { on: "yesterday" })
 * Result.isFailure(refused) && refused.failure.code // => "NoDate"
 * @since 0.1.0
 */
export const publicationOf = (
  code: ComplaintsCode,
  options: PublicationOptions = {},
): Result.Result<Publication, PublicationError> =>
  Result.map(publishedCodeOf(code, options), (published) => {
    const deadlines = deadlinesPage(published)
    const procedures = published.procedures.map(({ name, machine }) => procedurePage(published, name, machine))
    const pages = [
      codePage(published),
      ...(deadlines === undefined ? [] : [deadlines.page]),
      ...procedures.map(({ page }) => page),
      readingsPage(published),
      written(PAGES.requirements, "The requirements of the regulation", requirementsPage()),
      ...(published.report === undefined
        ? []
        : [written(PAGES.conformance, "Conformance", conformancePage(published.report, code))]),
      invariantsPage(published),
      written(PAGES.letters, "Letters and notices", lettersPage(code)),
      glossaryPage(published),
      rulesPage(published),
      written(PAGES.vocabulary, "The vocabulary of the procedures", vocabularyPage(code)),
    ]
    return {
      title: code.title,
      pages: [indexPage(published, pages), ...pages],
      pictures: [...(deadlines?.pictures ?? []), ...procedures.flatMap(({ pictures }) => pictures)],
    }
  })

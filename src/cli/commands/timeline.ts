/**
 * The command `timeline`: a case, or every case of a log, as it stands at an instant.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { familyOf, type Links, linksAmong, type Member } from "../../case/family.ts"
import { type CaseReport, lastOf, reportOf } from "../../case/timeline.ts"
import { refusalIn } from "../../case/version.ts"
import { readEnacted } from "../code-input.ts"
import type { Host } from "../host.ts"
import { casesIn, nameOf, readAt, readLogFile } from "../input.ts"
import { EXIT, type Outcome, unusable } from "../outcome.ts"
import { casePage } from "../render/case.ts"
import { familyTree } from "../render/family.ts"
import { isBreach } from "../render/law.ts"
import { pageOf, type Style, styleOf } from "../render/style.ts"
import { wordsOf } from "../render/words.ts"

/**
 * What `timeline` is asked.
 *
 * @since 0.1.0
 */
export interface TimelineOptions {
  readonly file: string
  readonly at?: string
  readonly code?: string
  readonly readings: readonly string[]
  readonly codeAlone: boolean
  readonly json: boolean
  readonly caseId?: string
  readonly failOnBreach: boolean
  readonly width?: number
  readonly ascii: boolean
}

/** The texts before, between and after the cases, and a case as text; in JSON a case alone stands for itself. */
interface Form {
  readonly before: string
  readonly between: string
  readonly after: string
  readonly write: (report: CaseReport, member: Member) => string
}

const jsonForm = (count: number): Form =>
  count === 1
    ? { before: "", between: "", after: "\n", write: (report) => JSON.stringify(report, null, 2) }
    : {
        before: '{\n  "cases": [\n',
        between: ",\n",
        after: "\n  ]\n}\n",
        write: (report) => JSON.stringify(report, null, 2).replace(/^/gm, "    "),
      }

/** The pages of the cases shown; before several of them, the tree of those that are linked. */
const pageForm = (shown: readonly Member[], links: ReadonlyMap<string, Links>, style: Style): Form => {
  const tree = shown.length > 1 ? familyTree(shown, links, style) : []
  return {
    before: tree.length === 0 ? "" : `${pageOf(tree, style)}\n\n\n`,
    between: "\n\n\n",
    after: "\n",
    write: (report, { rules, of }) => pageOf(casePage(rules.enacted, report, of, wordsOf(rules), style), style),
  }
}

/**
 * Runs `timeline`. The cases are written one after the other, so that a log may hold more of them than fit in a text.
 *
 * @since 0.1.0
 */
export const runTimeline = async (host: Host, options: TimelineOptions): Promise<Outcome> => {
  const enacted = await readEnacted(host, options, [options.file])
  if (Result.isFailure(enacted)) return Result.fail(enacted.failure)
  const at = readAt(host, options.at)
  if (Result.isFailure(at)) return Result.fail(at.failure)
  const log = await readLogFile(host, options.file)
  if (Result.isFailure(log)) return Result.fail(log.failure)
  const cases = casesIn(log.success, options.caseId, options.file)
  if (Result.isFailure(cases)) return Result.fail(cases.failure)
  const refusal = refusalIn(enacted.success, log.success)
  if (refusal !== undefined) return unusable(refusal.message, nameOf(options.file))
  const chosen = new Set(cases.success.map((each) => each.case))
  const family = familyOf(enacted.success, log.success, at.success ?? lastOf({ cases: cases.success }))
  const links = linksAmong(enacted.success, family)
  const shown = family.filter((each) => chosen.has(each.of.id))
  const form = options.json ? jsonForm(chosen.size) : pageForm(shown, links, styleOf(host, options))
  let hasBreach = false
  for (const [index, member] of shown.entries()) {
    const report = reportOf(member.rules, member.of, links.get(member.of.id))
    hasBreach ||= report.deadlines.some(isBreach)
    await host.stdout.write(`${index === 0 ? form.before : form.between}${form.write(report, member)}`)
  }
  await host.stdout.write(form.after)
  return Result.succeed(options.failOnBreach && hasBreach ? EXIT.finding : EXIT.fine)
}

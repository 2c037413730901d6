/**
 * The page of conformance: where a code does not do what the regulation asks on a date, and what is not known.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { CheckReport } from "../verify/check-report.ts"
import type { Finding } from "../verify/conformance/finding.ts"
import { anchor, capital, code, codes, escaped, lines, table } from "./markdown.ts"

const rule = (id: string): string => `[${code(id)}](requirements.md#${id})`

const since = ({ since: from, until }: Finding): string =>
  `${from === null ? "not known" : from}${until === null ? "" : `<br>until ${until}`}`

const findingRow = (finding: Finding): readonly string[] => [
  `${anchor(finding.rule)}${rule(finding.rule)}`,
  finding.severity,
  escaped(capital(finding.found)),
  codes(finding.clauses),
  escaped(capital(finding.conforms)),
  since(finding),
  escaped(finding.source),
]

const HEADS = ["Requirement", "Severity", "Found", "Clauses", "What would conform", "Since", "Source"]

/**
 * The report of a check as a page of Markdown.
 *
 * @param report - the report of a check with a date
 * @param of - the code that it is about
 * @returns the page: the findings, those accepted with the reason, what is not known, what is unverified, the notes
 * @since 0.1.0
 */
export const conformancePage = (report: CheckReport, of: Pick<ComplaintsCode, "title" | "version">): string => {
  const { accepted, unknown, unverified, notes, held } = report
  const findings = [...report.findings, ...accepted]
  const blocks = [
    "# Conformance",
    "Written by `npm run docs` from the code and the requirements: do not edit.",
    [
      `*${escaped(of.title)}* (version ${escaped(of.version)}), held against the requirements in force on ${report.on ?? "no date"}.`,
      `Each requirement stands in full, with its dates and its source, in [the list of requirements](requirements.md).`,
    ].join("\n"),
    "## Findings",
    "Confirmed requirements that the code does not meet.",
    table(HEADS, findings.map(findingRow), "None."),
    "## Accepted for the time being",
    "Findings of the list above that are known and accepted, until the day named.",
    table(
      ["Requirement", "Why", "Who answers for it", "Until"],
      accepted.map(({ rule: id, accepted: by }) => [rule(id), escaped(by.reason), escaped(by.owner), by.expires]),
      "None.",
    ),
    "## Not known",
    "Confirmed requirements of which it is not known whether the code meets them.",
    table(HEADS, unknown.map(findingRow), "None."),
    "## Unverified requirements",
    "What no text was read to bear out. It is shown, and fails nothing.",
    table(
      ["Requirement", "Outcome", "Found", "Clauses", "What would conform"],
      unverified.map((each) => [
        rule(each.rule),
        each.outcome === "fails" ? "would not be met" : "not known",
        escaped(capital(each.found)),
        codes(each.clauses),
        escaped(capital(each.conforms)),
      ]),
      "None.",
    ),
    "## Notes",
    table(
      ["About", "Note", "Clauses", "Not checked for it"],
      notes.map(({ of: id, says, clauses, rules }) => [
        code(id),
        escaped(capital(says)),
        codes(clauses),
        lines(rules.map(rule)),
      ]),
      "None.",
    ),
    "## Met",
    `${held.length} requirements, confirmed or not: ${held.map(rule).join(", ")}.`,
  ]
  return `${blocks.join("\n\n")}\n`
}

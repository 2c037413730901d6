/**
 * The page of requirements: what the regulation asks, with dates, sources, confidence, and how each is checked or why not.
 *
 * @since 0.1.0
 */
import { type Requirement, type Topic, type Towards, topics } from "../regulation/requirement.ts"
import { requirements } from "../regulation/requirements.ts"
import { sayCodeTest } from "../verify/conformance/say.ts"
import { anchor, capital, code, escaped, lines, table } from "./markdown.ts"

const TOPICS: Readonly<Record<Topic, string>> = {
  scope: "Who is protected",
  definition: "What words mean",
  wait: "The wait for ADR",
  deadlock: "Deadlock",
  letter: "Letters about ADR",
  "adr-membership": "Belonging to an ADR scheme",
  "adr-information": "Telling of ADR",
  "adr-free": "That ADR is free",
  "adr-scheme": "The ADR schemes and their rules",
  regulator: "Ofcom",
  code: "The complaints code itself",
  handling: "Handling complaints",
  closing: "Closing complaints",
  access: "Ways to complain",
  cost: "Cost",
  formats: "Accessible formats",
  records: "Records",
  enforcement: "Enforcement",
  compensation: "Compensation",
  billing: "Bills",
  switching: "Leaving",
  "vulnerable-consumers": "Vulnerable consumers",
  "consumer-contracts": "Consumer law",
  "data-protection": "Data protection",
}

const TOWARDS: Readonly<Record<Towards, string>> = {
  complainant: "complainants",
  customer: "customers",
  consumer: "consumers",
  smallBusiness: "small businesses",
  largerBusiness: "larger businesses",
  notForProfit: "not-for-profit bodies",
  disabledCustomer: "customers with a disability",
  vulnerableConsumer: "vulnerable consumers",
  provider: "providers",
  regulator: "the regulator",
  everyone: "everyone",
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`

const sayDates = ({ from, to }: Requirement): string => {
  if (from === null && to === null) return "not known since when"
  return `${from === null ? "not known since when" : `from ${from}`}${to === null ? "" : `<br>to ${to}`}`
}

const sayWhom = ({ of, towards }: Requirement): string =>
  `${capital(listed(of.map((each) => `the ${each}`)))}, towards ${listed(towards.map((each) => TOWARDS[each]))}`

const sayCheck = ({ check }: Requirement): string => {
  if (check.by === "none") return `Not checked: ${escaped(check.because)}`
  if (check.by === "cases") return `On cases (${check.severity}): ${escaped(check.what)}`
  return lines([
    `On a code (${check.severity}): ${escaped(check.what)}`,
    `Checked: ${escaped(sayCodeTest(check.test))}.`,
    `Conforms: ${escaped(check.conforms)}.`,
  ])
}

const row = (requirement: Requirement): readonly string[] => {
  const { id, instrument, paragraph, kind, says, confidence, source } = requirement
  return [
    `${anchor(id)}${code(id)}`,
    lines([escaped(says), `*${escaped(instrument)}${paragraph === null ? "" : `, ${escaped(paragraph)}`}* (${kind})`]),
    escaped(sayWhom(requirement)),
    sayDates(requirement),
    lines([confidence === "confirmed" ? "confirmed" : "**unverified**", escaped(source)]),
    sayCheck(requirement),
  ]
}

const HEADS = ["Id", "What it asks", "Of whom", "In force", "How sure, and the source", "Check"]

const chapter = (topic: Topic, all: readonly Requirement[]): readonly string[] => [
  `## ${TOPICS[topic]}`,
  table(HEADS, all.filter((each) => each.topics[0] === topic).map(row), "None by this name alone."),
]

const count = (all: readonly Requirement[], by: Requirement["check"]["by"]): number =>
  all.filter(({ check }) => check.by === by).length

/**
 * Every requirement of the regulation as a page of Markdown, each once, under the first of its topics. Each has an anchor,
 * its id, which is permanent.
 *
 * @param all - the requirements; those of the library, if left out
 * @returns the page
 * @example
 * import { requirementsPage } from "@opustech/complaints-code/publish"
 * requirementsPage().startsWith("# The requirements of the regulation") // => true
 * @since 0.1.0
 */
export const requirementsPage = (all: readonly Requirement[] = requirements): string => {
  const used = topics.filter((topic) => all.some((each) => each.topics[0] === topic))
  const unverified = all.filter(({ confidence }) => confidence === "unverified").length
  const blocks = [
    "# The requirements of the regulation",
    "Written by `npm run docs` from the requirements that run: do not edit.",
    [
      `${all.length} requirements of Ofcom and of statutes that a complaints code or the handling of complaints touches:`,
      `${count(all, "code")} are checked on a code, ${count(all, "cases")} on cases, and of ${count(all, "none")} it is said why no check is possible.`,
      `${unverified} are *unverified*: no text was read that bears them out. They are shown, and fail no check unless it is strict.`,
    ].join("\n"),
    [
      "Words are our own, not those of the instruments. Paragraph numbers are given only where they are confirmed, and none of an",
      "annex is. A first or last day that is left out is not known, or there is none. ADR is alternative dispute resolution.",
    ].join("\n"),
    used.map((topic) => `- [${TOPICS[topic]}](#${TOPICS[topic].toLowerCase().replaceAll(" ", "-")})`).join("\n"),
    ...used.flatMap((topic) => chapter(topic, all)),
  ]
  return `${blocks.join("\n\n")}\n`
}

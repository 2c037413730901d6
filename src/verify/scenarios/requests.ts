/**
 * What the Code says can be asked for: a copy by post, accessible formats, the policy, and comments on the Code.
 *
 * @since 0.1.0
 */
import { NONE, owed } from "./beginnings.ts"
import type { Scenario, ScenarioStep, Stand } from "./scenario.ts"

const at = (day: number): string => `2025-03-${`${day}`.padStart(2, "0")}T09:00:00Z`
const EVERYTHING = ["RequestMade", "RequestArranged", "RequestProvided", "RequestDeclined", "RequestWithdrawn"]

interface Kind {
  readonly procedure: "CodeCopyRequest" | "AccessibleFormatRequest" | "CodeComment" | "WhistleBlowingPolicyRequest"
  readonly clauses: readonly string[]
  readonly asked: readonly string[]
  readonly notAsked: Readonly<Record<string, readonly string[]>>
  readonly given: readonly string[]
  readonly notGiven: Readonly<Record<string, readonly string[]>>
  /** The duties once it is asked for, arranged, and once it is declined. */
  readonly norms: Readonly<
    Record<"asked" | "arranged" | "declined" | "given" | "withdrawn", Readonly<Record<string, Stand>>>
  >
}

const FREE = ["RequestProvided", "RequestProvided charge.pence=0 charge.currency=GBP"]
const ANY_WAY = ["email", "inPerson", "telephone", "online"].map((each) => `RequestProvided means=${each}`)
const CHARGED = "RequestProvided charge.pence=1 charge.currency=GBP"

const MET: Stand = { is: "met", times: 1 }
const ENDED: Stand = { is: "ended", times: 1 }

/** A duty that a request starts, and that declining it ends or not. */
const one = (id: string, pending: Stand, declined: Stand): Kind["norms"] => ({
  asked: { [id]: pending },
  arranged: { [id]: pending },
  declined: { [id]: declined },
  given: { [id]: MET },
  withdrawn: { [id]: ENDED },
})

const COPY = owed("must", "happily send you one free of charge", "copy.post")
const POLICY = owed("must", "available on request", "whistle-blowing.request")
const ARRANGE = owed("must", "on a case by case basis", "accessibility.arrangements")
const PROVIDE = owed(
  "must",
  "special arrangements on a case by case basis",
  "accessibility.arrangements",
  "accessibility.formats",
)

const KINDS: readonly Kind[] = [
  {
    procedure: "CodeCopyRequest",
    clauses: ["copy.post"],
    asked: ["RequestMade"],
    notAsked: { FormatGiven: ["RequestMade format=braille"] },
    given: FREE,
    notGiven: { NotPostedFree: [CHARGED, ...ANY_WAY] },
    norms: one("provide", COPY, COPY),
  },
  {
    procedure: "AccessibleFormatRequest",
    clauses: ["accessibility.arrangements", "accessibility.formats"],
    asked: ["RequestMade format=braille", "RequestMade format=largePrint", "RequestMade format=other text=audio"],
    notAsked: { FormatNotSaid: ["RequestMade", "RequestMade format=other", "RequestMade text=audio"] },
    given: [...FREE, ...ANY_WAY, CHARGED],
    notGiven: {},
    norms: {
      asked: { arrange: ARRANGE, provide: NONE },
      arranged: { arrange: MET, provide: PROVIDE },
      declined: { arrange: MET, provide: ENDED },
      given: { arrange: MET, provide: MET },
      withdrawn: { arrange: MET, provide: ENDED },
    },
  },
  {
    procedure: "CodeComment",
    clauses: ["review.comments"],
    asked: ["RequestMade text=better"],
    notAsked: { NoComment: ["RequestMade", "RequestMade text=better format=braille"] },
    given: [...FREE, ...ANY_WAY, CHARGED],
    notGiven: {},
    norms: one("consider", owed("aims", "in a future revision", "review.comments"), ENDED),
  },
  {
    procedure: "WhistleBlowingPolicyRequest",
    clauses: ["whistle-blowing.request"],
    asked: ["RequestMade"],
    notAsked: { FormatGiven: ["RequestMade format=braille"] },
    given: [...FREE, ...ANY_WAY, CHARGED],
    notGiven: {},
    norms: one("provide", POLICY, POLICY),
  },
]

const scenariosOf = ({ procedure, clauses, asked, notAsked, given, notGiven, norms }: Kind): readonly Scenario[] => {
  const [first = ""] = asked
  const ASKED: ScenarioStep = { at: at(3), event: first, state: "Asked", norms: norms.asked }
  const OPEN = {
    Arranged: ["RequestArranged"],
    Provided: given,
    Declined: ["RequestDeclined"],
    Withdrawn: ["RequestWithdrawn"],
  }
  const ARRANGED: ScenarioStep = {
    at: at(4),
    event: "RequestArranged",
    state: "Arranged",
    may: OPEN,
    refuses: { AlreadyMade: ["RequestMade"], ...notGiven },
    norms: norms.arranged,
  }
  const scenario = (id: string, says: string, steps: readonly ScenarioStep[]): Scenario => ({
    id: `${procedure}-${id}`,
    says,
    clauses,
    procedure,
    steps,
  })
  return [
    scenario("course", "It is asked for, arranged and given.", [
      { at: at(2), may: { Asked: asked }, refuses: { NotMadeYet: EVERYTHING.slice(1), ...notAsked } },
      { ...ASKED, may: OPEN, refuses: { AlreadyMade: ["RequestMade"], ...notGiven } },
      ARRANGED,
      {
        at: at(5),
        event: "RequestProvided",
        state: "Provided",
        may: {},
        refuses: { CaseEnded: EVERYTHING },
        norms: norms.given,
      },
    ]),
    scenario("given-at-once", "It can be given without being arranged first.", [
      ASKED,
      { at: at(5), event: "RequestProvided", state: "Provided", norms: { ...norms.given, ...atOnce(procedure) } },
    ]),
    scenario("declined", "What is declined can still be given.", [
      ASKED,
      ARRANGED,
      {
        at: at(5),
        event: "RequestDeclined",
        state: "Declined",
        may: { Provided: given },
        refuses: { CaseEnded: ["RequestMade", "RequestArranged", "RequestDeclined", "RequestWithdrawn"], ...notGiven },
        norms: norms.declined,
      },
      { at: at(6), event: "RequestProvided", state: "Provided" },
    ]),
    scenario("declined-at-once", "What is declined at once is owed no longer, unless the Code promises it to all.", [
      ASKED,
      { at: at(5), event: "RequestDeclined", state: "Declined", norms: declinedAtOnce(procedure, norms.declined) },
    ]),
    scenario("withdrawn", "Who no longer asks is owed nothing.", [
      ASKED,
      ARRANGED,
      {
        at: at(5),
        event: "RequestWithdrawn",
        state: "Withdrawn",
        may: {},
        refuses: { CaseEnded: EVERYTHING },
        norms: norms.withdrawn,
      },
    ]),
    scenario("withdrawn-at-once", "Who no longer asks is owed no arrangement either.", [
      ASKED,
      { at: at(5), event: "RequestWithdrawn", state: "Withdrawn", norms: withdrawnAtOnce(procedure) },
    ]),
    scenario("arranged-twice", "A second arrangement takes the place of the first.", [
      ASKED,
      ARRANGED,
      {
        at: at(5),
        event: "RequestArranged",
        norms:
          procedure === "AccessibleFormatRequest"
            ? { provide: { is: "pending", all: ["ended", "pending"] } }
            : norms.arranged,
      },
    ]),
  ]
}

const isFormat = (procedure: string): boolean => procedure === "AccessibleFormatRequest"

const atOnce = (procedure: string): Readonly<Record<string, Stand>> => (isFormat(procedure) ? { provide: NONE } : {})

const declinedAtOnce = (
  procedure: string,
  declined: Readonly<Record<string, Stand>>,
): Readonly<Record<string, Stand>> => (isFormat(procedure) ? { arrange: ENDED, provide: NONE } : declined)

const withdrawnAtOnce = (procedure: string): Readonly<Record<string, Stand>> =>
  isFormat(procedure)
    ? { arrange: ENDED, provide: NONE }
    : procedure === "CodeComment"
      ? { consider: ENDED }
      : { provide: ENDED }

/** @since 0.1.0 */
export const REQUESTS: readonly Scenario[] = KINDS.flatMap(scenariosOf)

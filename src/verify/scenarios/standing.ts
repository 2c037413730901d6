/**
 * What holds in Opus's Code without anything having to happen, worked out by hand from its text.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Force } from "../../machine/norm.ts"

/**
 * A standing duty or right: whose it is, with what force, and the clauses that it comes from.
 *
 * @since 0.1.0
 */
export interface StandingValue {
  readonly id: string
  readonly of: string
  readonly force: Force
  readonly cites: readonly string[]
}

const values = (
  of: string,
  force: Force,
  cites: Readonly<Record<string, readonly string[]>>,
): readonly StandingValue[] => Object.entries(cites).map(([id, clauses]) => ({ id, of, force, cites: clauses }))

const way = (clause: string): readonly string[] => ["channels.ways", clause]

const OPUS: readonly StandingValue[] = [
  ...values("provider", "must", {
    publish: ["copy.website"],
    comply: ["compensation.comply"],
    takeSeriously: ["complaints.seriously"],
    keepPolicy: ["whistle-blowing.request"],
  }),
  ...values("anyone", "may", {
    praise: ["positive.award"],
    askForCopy: ["copy.post"],
    askForFormat: ["accessibility.contact", "accessibility.formats"],
    commentOnCode: ["review.comments"],
    askForPolicy: ["whistle-blowing.request"],
    "feedback:InPerson": way("channels.in-person"),
    "feedback:Telephone": way("channels.telephone"),
    "feedback:Email": way("channels.in-writing"),
    "feedback:Letter": way("channels.in-writing"),
    "feedback:Webchat": way("channels.webchat"),
  }),
  ...values("customer", "may", { "feedback:CustomerThermometer": way("channels.thermometer") }),
]

/**
 * The standing duties and rights of a code that were worked out by hand: Opus's, and none of another code.
 *
 * @param code - a complaints code
 * @since 0.1.0
 */
export const standingValuesOf = ({ id }: ComplaintsCode): readonly StandingValue[] => (id === "opus" ? OPUS : [])

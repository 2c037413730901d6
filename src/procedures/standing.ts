/**
 * The standing norms: what the code promises, and what anyone may ask or say, without anything having to happen first.
 *
 * @since 0.1.0
 */
import { CHANNEL_WORDS } from "../code/channel-names.ts"
import { channelsOf } from "../code/channels.ts"
import { cited } from "../code/cited.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { Channel } from "../code/events.ts"
import { inForce, type Norm, type Terms } from "../machine/norm.ts"
import { deepFreeze } from "../machine/rules.ts"
import { untimed } from "../time/span.ts"

interface Duty {
  readonly says: string
  readonly phrase: string
}

const DUTIES: Readonly<Record<string, Duty>> = {
  publish: {
    says: "keep a copy of its complaints code available on its web site",
    phrase: "available on our web site",
  },
  comply: {
    says: "do its utmost to comply with all legislative and regulatory requirements",
    phrase: "We do our utmost",
  },
  takeSeriously: { says: "take all complaints seriously", phrase: "We take all complaints seriously" },
  keepPolicy: {
    says: "have its Whistle Blowing Policy ready for whoever asks for it",
    phrase: "available on request",
  },
}

const RIGHTS: Readonly<Record<string, string>> = {
  praise: "make the provider aware of service excellence or of its core values shown by a member of staff",
  askForCopy: "ask for a copy of the code by post, free of charge",
  askForFormat: "ask for the code in an accessible format, such as Braille or large print",
  commentOnCode: "comment on the code, or ask for amendments, corrections or improvements to be considered",
  askForPolicy: "ask for the Whistle Blowing Policy",
}

const standing = (norm: Pick<Norm, "id" | "party" | "force" | "says" | "cites">, due: Pick<Terms, "due">): Norm => ({
  ...norm,
  does: [],
  terms: { starts: inForce, ...due },
  until: [],
  restoredBy: [],
})

const feedbackBy = (code: ComplaintsCode, channel: Channel): Norm =>
  standing(
    {
      id: `feedback:${channel}`,
      party: channel === "CustomerThermometer" ? "customer" : "anyone",
      force: "may",
      says: `give feedback ${CHANNEL_WORDS[channel].how}`,
      cites: cited(code, "standing.feedback", `channels.${channel}`),
    },
    {},
  )

/**
 * The standing norms of a code: duties of the provider that run as long as the code is in force, and what anyone may do
 * at any time. Nothing carries such a duty out once for all, so that none is ever fulfilled; each is untimed.
 *
 * @param code - a complaints code; each norm is there where the code cites the clauses that it comes from
 * (`standing.publish` and so on), and where it has the procedure Feedback, each of its channels gives a right to it
 * @returns the norms, the duties first, each with its clauses; their ids are unlike those of any procedure's norms
 * @example
 * import { opus, standingDuties } from "@opustech/complaints-code"
 * standingDuties(opus)[0]?.cites // => ["copy.website"]
 * standingDuties({ ...opus, procedures: ["Complaint"], cites: {} }) // => []
 * @since 0.1.0
 */
export const standingDuties = (code: ComplaintsCode): readonly Norm[] => {
  const of = <T>(norms: Readonly<Record<string, T>>) =>
    Object.entries(norms)
      .filter(([id]) => Object.hasOwn(code.cites, `standing.${id}`))
      .map(([id, norm]) => ({ id, norm, cites: cited(code, `standing.${id}`) }))
  return deepFreeze([
    ...of(DUTIES).map(({ id, norm: { says, phrase }, cites }) =>
      standing({ id, party: "provider", force: "must", says, cites }, { due: { within: untimed(phrase) } }),
    ),
    ...of(RIGHTS).map(({ id, norm: says, cites }) => standing({ id, party: "anyone", force: "may", says, cites }, {})),
    ...(code.procedures.includes("Feedback") ? channelsOf(code).map((each) => feedbackBy(code, each)) : []),
  ])
}

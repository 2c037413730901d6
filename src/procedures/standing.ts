/**
 * The standing norms: what the code promises, and what anyone may ask or say, without anything having to happen first.
 *
 * @since 0.1.0
 */
import { channelsOf } from "../code/channels.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { Channel } from "../code/events.ts"
import { inForce, type Norm, type Terms } from "../machine/norm.ts"
import { deepFreeze } from "../machine/rules.ts"
import type { ClauseId } from "../text/index.ts"
import { untimed } from "../time/span.ts"

interface Standing {
  readonly says: string
  readonly phrase: string
  readonly cites: readonly [ClauseId, ...ClauseId[]]
}

const DUTIES: Readonly<Record<string, Standing>> = {
  publish: {
    says: "keep a copy of its complaints code available on its web site",
    phrase: "available on our web site",
    cites: ["copy.website"],
  },
  comply: {
    says: "do its utmost to comply with all legislative and regulatory requirements",
    phrase: "We do our utmost",
    cites: ["compensation.comply"],
  },
  takeSeriously: {
    says: "take all complaints seriously",
    phrase: "We take all complaints seriously",
    cites: ["complaints.seriously"],
  },
  keepPolicy: {
    says: "have its Whistle Blowing Policy ready for whoever asks for it",
    phrase: "available on request",
    cites: ["whistle-blowing.request"],
  },
}

const RIGHTS: Readonly<Record<string, Omit<Standing, "phrase">>> = {
  praise: {
    says: "make the provider aware of service excellence or of its core values shown by a member of staff",
    cites: ["positive.award"],
  },
  askForCopy: { says: "ask for a copy of the code by post, free of charge", cites: ["copy.post"] },
  askForFormat: {
    says: "ask for the code in an accessible format, such as Braille or large print",
    cites: ["accessibility.contact", "accessibility.formats"],
  },
  commentOnCode: {
    says: "comment on the code, or ask for amendments, corrections or improvements to be considered",
    cites: ["review.comments"],
  },
  askForPolicy: { says: "ask for the Whistle Blowing Policy", cites: ["whistle-blowing.request"] },
}

/** The clause of each channel, and how feedback goes through it. */
const CHANNELS: Readonly<Record<Channel, { readonly way: string; readonly cites: ClauseId }>> = {
  InPerson: { way: "in person", cites: "channels.in-person" },
  Telephone: { way: "by telephone", cites: "channels.telephone" },
  Email: { way: "by email", cites: "channels.in-writing" },
  Letter: { way: "by letter", cites: "channels.in-writing" },
  CustomerThermometer: { way: "through Customer Thermometer", cites: "channels.thermometer" },
  Webchat: { way: "by webchat", cites: "channels.webchat" },
}

const standing = (norm: Pick<Norm, "id" | "party" | "force" | "says" | "cites">, due: Pick<Terms, "due">): Norm => ({
  ...norm,
  does: [],
  terms: { starts: inForce, ...due },
  until: [],
  restoredBy: [],
})

const feedbackBy = (channel: Channel): Norm => {
  const { way, cites } = CHANNELS[channel]
  const customersOnly = channel === "CustomerThermometer"
  return standing(
    {
      id: `feedback:${channel}`,
      party: customersOnly ? "customer" : "anyone",
      force: "may",
      says: `give feedback ${way}`,
      cites: ["channels.ways", cites],
    },
    {},
  )
}

/**
 * The standing norms of a code: duties of the provider that run as long as the code is in force, and what anyone may do
 * at any time. Nothing carries such a duty out once for all, so that none is ever fulfilled; each is untimed.
 *
 * @param code - a complaints code; each of its channels gives a right to give feedback by it
 * @returns the norms, the duties first, each with its clauses; their ids are unlike those of any procedure's norms
 * @example
 * import { opus, standingDuties } from "@opustech/complaints-code"
 * standingDuties(opus)[0]?.cites // => ["copy.website"]
 * @since 0.1.0
 */
export const standingDuties = (code: ComplaintsCode): readonly Norm[] =>
  deepFreeze([
    ...Object.entries(DUTIES).map(([id, { phrase, ...rest }]) =>
      standing({ id, party: "provider", force: "must", ...rest }, { due: { within: untimed(phrase) } }),
    ),
    ...Object.entries(RIGHTS).map(([id, rest]) => standing({ id, party: "anyone", force: "may", ...rest }, {})),
    ...channelsOf(code).map(feedbackBy),
  ])

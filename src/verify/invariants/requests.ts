import { any } from "../../machine/condition.ts"
import { absent, present } from "../../machine/where.ts"
import { OPEN, words } from "../../procedures/request/words.ts"
import { type Invariant, never, owed, stands } from "./invariant.ts"

const { on, inState, eventIs } = words

/**
 * What must hold of the requests that the Code says can be made.
 *
 * @example
 * requestInvariants[0]?.id // => "a-posted-copy-is-free"
 * @since 0.1.0
 */
export const requestInvariants: readonly Invariant[] = [
  {
    id: "a-posted-copy-is-free",
    says: "No charge is made for a copy of the Code that is sent by post.",
    clauses: ["copy.post"],
    requirements: ["pub-copy-free"],
    about: ["CodeCopyRequest"],
    checks: [
      {
        kind: "onlyAfter",
        event: on("RequestProvided"),
        condition: any(
          eventIs("RequestProvided", { charge: absent }),
          eventIs("RequestProvided", { charge: { pence: 0 } }),
        ),
      },
    ],
  },
  {
    id: "a-copy-asked-for-by-post-is-posted",
    says: "A copy of the Code that is asked for by post is sent by post.",
    clauses: ["copy.post"],
    requirements: [],
    about: ["CodeCopyRequest"],
    checks: [
      { kind: "onlyAfter", event: on("RequestProvided"), condition: eventIs("RequestProvided", { means: "post" }) },
    ],
  },
  {
    id: "a-promise-is-not-declined-away",
    says: "What the Code promises to whoever asks (a copy by post, the Whistle Blowing Policy) stays owed where it is declined, and can still be given.",
    clauses: ["copy.post", "whistle-blowing.request"],
    requirements: ["pub-copy-free"],
    about: ["CodeCopyRequest", "WhistleBlowingPolicyRequest"],
    checks: [
      owed("provide", inState(...OPEN, "Declined")),
      {
        kind: "taken",
        event: on("RequestProvided", { means: "post", charge: absent }),
        condition: inState(...OPEN, "Declined"),
      },
    ],
  },
  {
    id: "a-request-is-answered",
    says: "Whoever asks for an accessible format or comments on the Code is owed an answer until there is one or the request is withdrawn.",
    clauses: ["accessibility.arrangements", "accessibility.formats", "review.comments"],
    requirements: ["c5-formats"],
    about: ["AccessibleFormatRequest"],
    checks: [owed("arrange", inState("Asked")), owed("provide", inState("Arranged"))],
  },
  {
    id: "a-comment-is-considered",
    says: "A comment on the Code is to be considered for a future revision until it is or the request is over.",
    clauses: ["review.comments"],
    requirements: [],
    about: ["CodeComment"],
    checks: [
      owed("consider", inState(...OPEN)),
      { kind: "onlyAfter", event: on("RequestMade"), condition: eventIs("RequestMade", { text: present }) },
    ],
  },
  {
    id: "a-format-is-said",
    says: "A request for an accessible format says which one; where it is another than Braille and large print, in words.",
    clauses: ["accessibility.formats"],
    requirements: ["c5-formats"],
    about: ["AccessibleFormatRequest"],
    checks: [
      {
        kind: "onlyAfter",
        event: on("RequestMade"),
        condition: any(
          eventIs("RequestMade", { format: ["braille", "largePrint"] }),
          eventIs("RequestMade", { format: "other", text: present }),
        ),
      },
    ],
  },
  {
    id: "nothing-owed-on-a-withdrawn-request",
    says: "When a request is withdrawn or met, nothing is owed on it any more.",
    clauses: ["copy.post", "accessibility.arrangements", "whistle-blowing.request"],
    requirements: [],
    about: ["CodeCopyRequest", "WhistleBlowingPolicyRequest"],
    checks: [never(inState("Withdrawn", "Provided"), stands("provide", "pending"))],
  },
]

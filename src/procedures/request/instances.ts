/**
 * What differs between the four requests of the Code: their clauses, what has to be said in asking and in providing, and
 * what the provider owes.
 *
 * @since 0.1.0
 */
import { all, any, type Condition } from "../../machine/condition.ts"
import type { Reason } from "../../machine/machine.ts"
import type { Norm } from "../../machine/norm.ts"
import { absent, present } from "../../machine/where.ts"
import type { ClauseId } from "../../text/index.ts"
import { untimed } from "../../time/span.ts"
import { words } from "./words.ts"

/**
 * A condition on an event, and why the event is refused where it does not hold.
 *
 * @since 0.1.0
 */
export interface Needs {
  readonly guard: Condition
  readonly otherwise: Reason
}

/**
 * One of the requests: its id, what is asked for (to stand after "asks for"), its clauses, and its own rules.
 *
 * @since 0.1.0
 */
export interface RequestInstance {
  readonly id: "CodeCopyRequest" | "AccessibleFormatRequest" | "CodeComment" | "WhistleBlowingPolicyRequest"
  readonly thing: string
  /** What providing it is, to stand after "once". */
  readonly provided: string
  readonly clauses: readonly [ClauseId, ...ClauseId[]]
  readonly asking: Needs
  /** What is said of the providing. Where it is left out, any providing will do. */
  readonly providing?: Needs
  readonly norms: Readonly<Record<string, Omit<Norm, "id">>>
}

const { on, eventIs, party } = words
const provider = party("provider")

const noFormat: Needs = {
  guard: eventIs("RequestMade", { format: absent }),
  otherwise: { code: "FormatGiven", because: "a format is asked for in an AccessibleFormatRequest, a case of its own" },
}

const withdrawn = [on("RequestWithdrawn")]
/** Where the Code leaves room to decline, declining ends the duty; where it promises, the duty stands. */
const withdrawnOrDeclined = [...withdrawn, on("RequestDeclined")]

const COPY: RequestInstance = {
  id: "CodeCopyRequest",
  thing: "a copy of the Code by post",
  provided: "the copy is sent",
  clauses: ["copy.post"],
  asking: noFormat,
  providing: {
    guard: all(
      eventIs("RequestProvided", { means: "post" }),
      any(eventIs("RequestProvided", { charge: absent }), eventIs("RequestProvided", { charge: { pence: 0 } })),
    ),
    otherwise: { code: "NotPostedFree", because: "a copy that is asked for by post is posted, and free of charge" },
  },
  norms: {
    provide: provider
      .must("post a copy of the Code, free of charge", [on("RequestProvided")])
      .of("RequestMade")
      .within(untimed("happily send you one free of charge"))
      .unless(withdrawn, [])
      .cites("copy.post"),
  },
}

const ACCESSIBLE_FORMAT: RequestInstance = {
  id: "AccessibleFormatRequest",
  thing: "the Code in an accessible format",
  provided: "the Code is given in the format",
  clauses: ["accessibility.contact", "accessibility.arrangements", "accessibility.formats"],
  asking: {
    guard: any(
      eventIs("RequestMade", { format: ["braille", "largePrint"] }),
      eventIs("RequestMade", { format: "other", text: present }),
    ),
    otherwise: {
      code: "FormatNotSaid",
      because: "the format is not said: braille, largePrint, or other with what is needed in the text",
    },
  },
  norms: {
    arrange: provider
      .must("make special arrangements", [on("RequestArranged"), on("RequestProvided")])
      .of("RequestMade")
      .within(untimed("on a case by case basis"))
      .unless(withdrawnOrDeclined, [])
      .cites("accessibility.arrangements"),
    provide: provider
      .must("provide what was arranged", [on("RequestProvided")])
      .of("RequestArranged")
      .within(untimed("special arrangements on a case by case basis"))
      .replacing()
      .unless(withdrawnOrDeclined, [])
      .cites("accessibility.arrangements", "accessibility.formats"),
  },
}

const COMMENT: RequestInstance = {
  id: "CodeComment",
  thing: "a comment on the Code to be considered",
  provided: "the comment is considered for a future revision",
  clauses: ["review.comments"],
  asking: {
    guard: all(eventIs("RequestMade", { text: present }), noFormat.guard),
    otherwise: { code: "NoComment", because: "a comment on the Code is its text, and asks for no format" },
  },
  norms: {
    consider: provider
      .aims("aims", "consider the comment for a future revision", [on("RequestProvided")])
      .of("RequestMade")
      .within(untimed("in a future revision"))
      .unless(withdrawnOrDeclined, [])
      .cites("review.comments"),
  },
}

const POLICY: RequestInstance = {
  id: "WhistleBlowingPolicyRequest",
  thing: "the Whistle Blowing Policy",
  provided: "the policy is given",
  clauses: ["whistle-blowing.request"],
  asking: noFormat,
  norms: {
    provide: provider
      .must("make the Whistle Blowing Policy available", [on("RequestProvided")])
      .of("RequestMade")
      .within(untimed("available on request"))
      .unless(withdrawn, [])
      .cites("whistle-blowing.request"),
  },
}

/**
 * The four requests, by their ids.
 *
 * @example
 * REQUESTS.CodeCopyRequest.clauses // => ["copy.post"]
 * @since 0.1.0
 */
export const REQUESTS: Readonly<Record<RequestInstance["id"], RequestInstance>> = {
  CodeCopyRequest: COPY,
  AccessibleFormatRequest: ACCESSIBLE_FORMAT,
  CodeComment: COMMENT,
  WhistleBlowingPolicyRequest: POLICY,
}

/** Laws made up for tests: each part of a law by itself, as the regulation would fill it. */
import { type Law, months, type Norm, weeks } from "../../../src/index.ts"

/** The norm of a law: the letter that is due when the weeks are over. */
export const WEEKS_OVER_LETTER: Norm = {
  id: "sendWeeksOverLetter",
  party: "provider",
  force: "must",
  says: "send the letter about ADR",
  does: [{ event: "AdrLetterSent", where: [{ field: "reason", is: "equal", to: "weeksOver" }] }],
  terms: {
    starts: { once: { is: "elapsed", span: weeks(6), since: { event: "ComplaintMade" }, edge: "opening" } },
    due: { within: { unit: "untimed", phrase: "promptly" } },
  },
  until: [{ event: "OutcomeAccepted" }, { event: "ComplaintWithdrawn" }, { event: "ComplaintClosed" }],
  restoredBy: [{ event: "ComplaintReopened" }],
  cites: ["t-letter-weeks"],
  sources: [{ source: "regulation", cites: ["t-letter-weeks"] }],
}

/** The norm of a law: the letter that is due once it is asked for. */
const LETTER_ON_REQUEST: Norm = {
  ...WEEKS_OVER_LETTER,
  id: "sendDeadlockLetterOnRequest",
  says: "send the letter that is asked for",
  does: [{ event: "AdrLetterSent", where: [{ field: "reason", is: "equal", to: "deadlock" }] }],
  terms: { starts: { on: { event: "DeadlockRequested" } }, due: { within: { unit: "untimed", phrase: "promptly" } } },
  cites: ["t-letter-on-request"],
  sources: [{ source: "regulation", cites: ["t-letter-on-request"] }],
}

const SILENT: Law = {
  key: "silent",
  scope: { is: "in", assumed: false, because: "the complainant is a consumer", cites: ["def-complaint"] },
  wait: null,
  letterAtDeadlock: [],
  norms: [],
}

const WAIT = {
  opens: { is: "elapsed", span: weeks(6), since: { event: "ComplaintMade" }, edge: "opening" },
  cites: ["t-wait-6"],
} as const

export const LAWS = {
  /** Nothing that bears on the case. */
  silent: SILENT,
  /** A wait of 6 weeks. */
  wait: { ...SILENT, key: "wait", wait: WAIT },
  /** A wait of 6 weeks, and a right that lapses 12 months after the last letter. */
  lapse: {
    ...SILENT,
    key: "lapse",
    wait: WAIT,
    lapse: {
      due: { within: months(12), since: { event: "AdrLetterSent", which: "last" } },
      cites: ["t-12-months"],
    },
  },
  /** A letter at deadlock, and one when the weeks are over. */
  letters: { ...SILENT, key: "letters", letterAtDeadlock: ["t-letter-deadlock"], norms: [WEEKS_OVER_LETTER] },
  /** A letter at deadlock for whoever asks for it. */
  onRequest: { ...SILENT, key: "onRequest", norms: [LETTER_ON_REQUEST] },
} as const satisfies Readonly<Record<string, Law>>

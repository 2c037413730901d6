/**
 * Every letter and notice that a code or the regulation asks for, with what it must contain.
 *
 * @since 0.1.0
 */
import { ADR_LETTERS } from "./adr-letters.ts"
import type { LetterRule } from "./letter.ts"
import { OTHER_LETTERS } from "./other-letters.ts"

/**
 * The letters and notices, by name.
 *
 * @example
 * import { LETTERS } from "@opustech/complaints-code/publish"
 * LETTERS.Acknowledgement.parts.map(({ id }) => id) // => ["received", "handler", "contact-time", "updates", "code"]
 * @since 0.1.0
 */
export const LETTERS = {
  Acknowledgement: {
    title: "We have your complaint",
    to: "complainant",
    procedure: "Complaint",
    norms: ["acknowledge"],
    parts: [
      {
        id: "received",
        says: "that the complaint has been received, and when",
        norms: ["acknowledge", "log"],
        requirements: [],
        sentence: "We received your complaint about {about} on {madeOn}. Its reference is {reference}.",
      },
      {
        id: "handler",
        says: "who handles it",
        norms: ["assignHandler"],
        requirements: ["h-inform"],
        sentence: "{handler} is looking into it.",
      },
      {
        id: "contact-time",
        says: "by when a contact time is agreed if it is not resolved",
        norms: ["agreeContactTime"],
        requirements: ["h-inform"],
        sentence: "If we cannot resolve it before, we will agree a time to speak to you by {contactBy}.",
      },
      {
        id: "updates",
        says: "how the complainant is kept up to date",
        norms: ["updateRegularly"],
        requirements: ["h-inform"],
        sentence: "Until it is resolved, you will hear from us: {updates}.",
      },
      {
        id: "code",
        says: "where the code is to be had",
        norms: ["publish", "askForCopy"],
        requirements: [],
        sentence: "Our complaints code is on our web site; we will post you a copy free of charge if you ask for one.",
      },
    ],
  },
  ContactTime: {
    title: "When we will contact you",
    to: "complainant",
    procedure: "Complaint",
    norms: ["agreeContactTime", "keepContactTime"],
    parts: [
      {
        id: "contact-time",
        says: "the time that was agreed",
        norms: ["agreeContactTime"],
        requirements: ["h-inform"],
        sentence:
          "We have not yet resolved your complaint about {about}, {reference}. As agreed, we will contact you at {contactAt}.",
      },
    ],
  },
  ProgressUpdate: {
    title: "How your complaint stands",
    to: "complainant",
    procedure: "Complaint",
    norms: ["updateRegularly"],
    parts: [
      {
        id: "progress",
        says: "what has been done so far",
        norms: ["updateRegularly"],
        requirements: ["h-inform"],
        sentence: "This is how your complaint about {about}, {reference}, stands: {progress}.",
      },
      {
        id: "next",
        says: "what will happen, and how long it will take",
        norms: ["updateRegularly"],
        requirements: ["h-inform"],
        sentence: "What comes next: {next}.",
      },
    ],
  },
  Outcome: {
    title: "The outcome of your complaint",
    to: "complainant",
    procedure: "Complaint",
    norms: ["resolveSpeedily"],
    parts: [
      {
        id: "outcome",
        says: "the outcome",
        norms: ["resolveSpeedily"],
        requirements: ["h-inform"],
        sentence: "We have looked into your complaint about {about}, {reference}. Our answer: {outcome}.",
      },
      {
        id: "adr",
        says: "which ADR is open to the consumer",
        norms: [],
        requirements: ["dmcc-308"],
        consumers: true,
        sentence:
          "If you are not satisfied, tell us. If we cannot agree, the ADR scheme that is open to you is {scheme.name}: {scheme.website}.",
      },
    ],
  },
  ...ADR_LETTERS,
  ...OTHER_LETTERS,
} as const satisfies Readonly<Record<string, LetterRule>>

/**
 * The name of a letter.
 *
 * @since 0.1.0
 */
export type LetterName = keyof typeof LETTERS

/**
 * The names of the letters.
 *
 * @example
 * import { letterNames } from "@opustech/complaints-code/publish"
 * letterNames.includes("AdrLetter") // => true
 * @since 0.1.0
 */
export const letterNames = Object.keys(LETTERS) as readonly LetterName[]

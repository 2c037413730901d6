/**
 * The letters that tell a complainant of ADR (alternative dispute resolution).
 *
 * @since 0.1.0
 */
import type { LetterPart, LetterRule } from "./letter.ts"

/** What every letter about ADR must contain, after the occasion on which it goes. */
const aboutAdr = (norm: string): readonly LetterPart[] => [
  {
    id: "right",
    says: "that the complaint can be taken to ADR",
    norms: ["referToAdr"],
    requirements: ["def-adr-letter", "letter-content"],
    sentence: "You can now take your complaint to an alternative dispute resolution (ADR) scheme.",
  },
  {
    id: "scheme-name",
    says: "the name of the scheme",
    norms: [norm],
    requirements: ["letter-content"],
    sentence: "The scheme is {scheme.name}.",
  },
  {
    id: "scheme-address",
    says: "the address of the scheme",
    norms: [norm],
    requirements: ["letter-content"],
    sentence: "Post: {scheme.post}",
  },
  {
    id: "scheme-telephone",
    says: "the telephone number of the scheme",
    norms: [norm],
    requirements: ["letter-content"],
    sentence: "Telephone: {scheme.telephone}",
  },
  {
    id: "scheme-web",
    says: "the web address of the scheme",
    norms: [norm],
    requirements: ["letter-content"],
    sentence: "Website: {scheme.website}",
  },
  {
    id: "scheme-email",
    says: "the email address of the scheme",
    norms: [norm],
    requirements: ["letter-content"],
    sentence: "Email: {scheme.email}",
  },
  {
    id: "free",
    says: "that it is free",
    norms: [],
    requirements: ["letter-content", "adr-said-free"],
    sentence: "It is free for you to use.",
  },
  {
    id: "independent",
    says: "that it is independent",
    norms: [],
    requirements: ["letter-content"],
    sentence: "It is independent of us.",
  },
  {
    id: "how",
    says: "how to apply",
    norms: [],
    requirements: ["letter-content"],
    sentence: "To apply, contact the scheme in any of these ways and give our reference, {reference}.",
  },
  {
    id: "until-when",
    says: "until when to apply",
    norms: [],
    requirements: ["letter-content", "adr-12-months"],
    sentence: "You have {applyWithin} from the date of this letter to apply.",
  },
]

/**
 * The letters about ADR.
 *
 * @example
 * ADR_LETTERS.AdrLetter.parts.map(({ id }) => id).includes("free") // => true
 * @since 0.1.0
 */
export const ADR_LETTERS = {
  AdrLetter: {
    title: "Your complaint has reached deadlock",
    to: "complainant",
    procedure: "Complaint",
    norms: ["sendDeadlockLetter", "sendDeadlockLetterOnRequest"],
    parts: [
      {
        id: "deadlock",
        says: "that the complaint has reached deadlock",
        norms: ["sendDeadlockLetter"],
        requirements: ["t-letter-deadlock", "t-letter-on-request"],
        sentence: "Your complaint about {about} reached deadlock on {deadlockOn}: {deadlockWhy}.",
      },
      ...aboutAdr("sendDeadlockLetter"),
    ],
  },
  WeeksOverLetter: {
    title: "You can take your complaint to ADR",
    to: "complainant",
    procedure: "Complaint",
    norms: ["sendWeeksOverLetter"],
    parts: [
      {
        id: "weeks-over",
        says: "that the weeks are over and the complaint is not resolved",
        norms: ["sendWeeksOverLetter"],
        requirements: ["t-letter-6w-c4", "t-letter-8w-c4", "t-letter-8w-gc14"],
        sentence:
          "You made your complaint about {about} on {madeOn}, and we have not resolved it within {weeks} of that day.",
      },
      ...aboutAdr("sendWeeksOverLetter"),
    ],
  },
} as const satisfies Readonly<Record<string, LetterRule>>

/**
 * The mutants of the values of a code that are known to be equivalent to it.
 *
 * @since 0.1.0
 */
import type { Equivalent } from "./equivalent.ts"

const NAME = "A name, by which the code or an edition of it is called: no rule reads it."
const WORDS = "It describes, in words of one's own, what stands beside it: no rule reads it."
const UNKNOWN = "Why something is not known is told to a reader; that it is not known stays so."
const ORDER = "The register is shown in this order; each reading is found by its id."
const DEFAULT = "Of the alternatives only the first, which is the default, stands out."

/** Those of any code: what describes the code and does not say what it promises. @since 0.1.0 */
export const DESCRIPTIONS: readonly Equivalent[] = [
  ...["id", "version", "title", "provider", "calendar.version"].map((field) => ({
    mutants: `code/${field}/*`,
    why: NAME,
  })),
  ...["source", "calendar.source", "coverage", "statements.%.words", "readings.%.why"].map((field) => ({
    mutants: `code/${field}/*`,
    why: WORDS,
  })),
  { mutants: "code/readings.%.alternatives.%.says/*", why: WORDS },
  { mutants: "code/*.unknown/another*", why: UNKNOWN },
  { mutants: "code/readings.%/swap", why: ORDER },
]

const NOT_PROMISED = "What is not known runs as what is not promised: nobody is held to either."

/** Those of Opus's code. @since 0.1.0 */
export const OPUS_VALUES: readonly Equivalent[] = [
  ...["working-hour.%.working-days", "weeks-elapsed.%.same-time", "updated-regularly.%.every-5-working-days"].map(
    (place) => ({ mutants: `code/readings.${place}/swap`, why: DEFAULT }),
  ),
  ...["contact-time.%.arises-then", "holidays.%.scotland", "letter-at-deadlock.%.end-of-day"].map((place) => ({
    mutants: `code/readings.${place}/swap`,
    why: DEFAULT,
  })),
  { mutants: "code/calendar.holidays/add closed", why: "Bank holidays are closed where nothing is said." },
  { mutants: "code/calendar.nation/add %", why: "The reading of the register says whose bank holidays count." },
  ...["firstResponse", "plan", "proposal", "adr.within", "adr.exclusions", "deadlock.%"].map((field) => ({
    mutants: `code/${field}/as unknown`,
    why: NOT_PROMISED,
  })),
  {
    mutants: "code/deadlock/as unknown",
    why: "Where it is not known how deadlock is reached, the provider declares it.",
  },
  { mutants: "code/reopening/as unknown", why: "Where it is not known otherwise, a complaint can be reopened." },
  {
    mutants: "code/compensation/as table",
    why: "A table without amounts leaves each amount to the facts of the case, as discretion does.",
  },
  {
    mutants: "code/automaticCompensation/as %",
    why: "Taking part bears on whether amounts are those of the scheme, and the code names none.",
  },
  ...["adrIsIndependent", "vexatiousRefused"].flatMap((id) =>
    ["/drop", ".says/opposite", "/as unknown"].map((change) => ({
      mutants: `code/statements.${id}${change}`,
      why: "No requirement asks whether a code says so.",
    })),
  ),
  {
    mutants: "code/statements.telephoneAtGeographicRate/drop",
    why: "A statement that is left out is as little known as one that says why it is not.",
  },
  {
    mutants: "code/readings.after-hours-receipt.phrase/another",
    why: "The text has no such phrase: the reading is about a case of which it says nothing.",
  },
]

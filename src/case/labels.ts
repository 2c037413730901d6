/**
 * Labels: short words for everything that a front end shows of a case, in English and, from a catalogue, in any language.
 *
 * @since 0.1.0
 */
import { CHANNEL_WORDS, channelNames } from "../code/channel-names.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { procedures } from "../procedures/procedures.ts"
import { standingDuties } from "../procedures/standing.ts"
import type { DutyStatus } from "./duties.ts"
import type { RightStatus } from "./rights.ts"

/**
 * The labels of one language by their keys: `Complaint.state.Logged`, `Complaint.event.ComplaintMade`,
 * `Complaint.norm.acknowledge`, `Complaint.party.complainant`, `standing.norm.publish`, `channel.Email`,
 * `duty.pending`, `right.open`. `language` is a BCP 47 tag, for the `lang` of a page.
 *
 * @since 0.1.0
 */
export interface Catalogue {
  readonly language: string
  readonly labels: Readonly<Record<string, string>>
}

/**
 * Labels to show: each in the language of a catalogue, in English where it has none.
 *
 * @since 0.1.0
 */
export interface Labels {
  readonly language: string
  /** The label of a key; the key itself where there is no such thing. */
  readonly label: (key: string) => string
  /** The keys that the catalogue has no label for: they are shown in English. */
  readonly lacking: readonly string[]
  /** The keys of the catalogue that stand for nothing in the code. */
  readonly unknown: readonly string[]
}

const DUTIES: Readonly<Record<DutyStatus, string>> = {
  pending: "To be done",
  met: "Done in time",
  missed: "Late (an aim)",
  breached: "Late (a duty)",
  ended: "No longer owed",
}

const RIGHTS: Readonly<Record<RightStatus, string>> = {
  notYet: "Not yet open",
  open: "Open",
  exercised: "Used",
  ended: "Ended",
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const keyed = (kind: string, words: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] =>
  words.map(([id, says]) => [`${kind}.${id}`, capital(says)])

const said = (parts: Readonly<Record<string, { readonly says: string }>>): readonly (readonly [string, string])[] =>
  Object.entries(parts).map(([id, { says }]) => [id, says])

/**
 * The English catalogue of a code: the words of its own rules.
 *
 * @param code - a complaints code
 * @returns a label for every state, event, norm and party of its procedures, its standing norms, every channel, and every
 * status of a duty or a right
 * @example
 * import { englishLabels, opus } from "@opustech/complaints-code"
 * englishLabels(opus).labels["Complaint.norm.acknowledge"] // => "Acknowledge the complaint"
 * @since 0.1.0
 */
export const englishLabels = (code: ComplaintsCode): Catalogue => ({
  language: "en",
  labels: Object.fromEntries([
    ...code.procedures.flatMap((name) => {
      const { states, events, norms, parties } = procedures[name](code)
      return [
        ...keyed(`${name}.state`, said(states)),
        ...keyed(`${name}.event`, said(events)),
        ...keyed(
          `${name}.norm`,
          norms.map(({ id, says }) => [id, says]),
        ),
        ...keyed(`${name}.party`, Object.entries(parties)),
      ]
    }),
    ...keyed(
      "standing.norm",
      standingDuties(code).map(({ id, says }) => [id, says]),
    ),
    ...keyed(
      "channel",
      channelNames.map((name) => [name, CHANNEL_WORDS[name].label]),
    ),
    ...keyed("duty", Object.entries(DUTIES)),
    ...keyed("right", Object.entries(RIGHTS)),
  ]),
})

/**
 * The labels of a code in the language of a catalogue.
 *
 * @param code - a complaints code
 * @param catalogue - labels of another language; without it they are English
 * @returns the labels, with what the catalogue lacks and what it has in vain
 * @example
 * import { labelsOf, opus } from "@opustech/complaints-code"
 * const french = labelsOf(opus, { language: "fr", labels: { "channel.Letter": "Courrier" } })
 * french.label("channel.Letter") // => "Courrier"
 * french.label("channel.Fax") // => "Fax"
 * french.lacking.includes("channel.Fax") // => true
 * @since 0.1.0
 */
export const labelsOf = (code: ComplaintsCode, catalogue: Catalogue = englishLabels(code)): Labels => {
  const english = new Map(Object.entries(englishLabels(code).labels))
  const given = new Map(Object.entries(catalogue.labels).filter(([, label]) => label.trim() !== ""))
  return {
    language: catalogue.language,
    label: (key) => given.get(key) ?? english.get(key) ?? key,
    lacking: [...english.keys()].filter((key) => !given.has(key)),
    unknown: Object.keys(catalogue.labels).filter((key) => !english.has(key)),
  }
}

/**
 * The rules of a check as SARIF describes them.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Requirement } from "../regulation/requirement.ts"
import { requirementById } from "../regulation/requirements.ts"
import { sayCodeTest } from "../verify/conformance/say.ts"
import { catalogueOfInvariants } from "../verify/invariants/index.ts"
import { capital } from "./markdown.ts"

/**
 * A rule: its id, what it asks, and help with what is checked, what conforms, the source and the dates.
 *
 * @since 0.1.0
 */
export interface SarifRule {
  readonly id: string
  readonly shortDescription: { readonly text: string }
  readonly fullDescription?: { readonly text: string }
  readonly help: { readonly text: string }
  readonly defaultConfiguration: { readonly level: "error" | "warning" | "note" }
  readonly properties: object
}

/** What the rules say that are no requirements. */
const OTHERS: Readonly<Record<string, string>> = {
  "note.register": "A phrase that sets a time and is not defined.",
  "note.text": "A part of the code that is not known.",
  "note.regulator": "The code answers to no regulator.",
  machine: "A fault of a procedure's machine.",
  static: "A fault of the rules as they stand, before any case.",
  coverage:
    "A clause of the text that the rules do not cover or cite in vain, or words quoted of it that do not stand there.",
}

const invariantOf = (id: string): string | undefined =>
  catalogueOfInvariants().find((each) => id === `invariant.${each.id}`)?.says

const otherRule = (id: string): SarifRule => {
  const text = OTHERS[id] ?? OTHERS[id.replace(/\..*$/, "")] ?? invariantOf(id) ?? id
  const level = id.startsWith("note.") ? "note" : "error"
  return { id, shortDescription: { text }, help: { text }, defaultConfiguration: { level }, properties: { tags: [] } }
}

const dates = ({ from, to }: Requirement): string =>
  `In force ${from === null ? "since when is not known" : `from ${from}`}${to === null ? "" : ` to ${to}`}.`

const requirementRule = (requirement: Requirement): SarifRule => {
  const { id, instrument, paragraph, says, check, source, confidence, topics, from, to } = requirement
  const onCode = check.by === "code" ? check : undefined
  const checked =
    onCode === undefined
      ? []
      : [`${onCode.what} It is checked that ${sayCodeTest(onCode.test)}.`, `What conforms: ${onCode.conforms}.`]
  const place = `${instrument}${paragraph === null ? "" : `, ${paragraph}`}`
  return {
    id,
    shortDescription: { text: onCode === undefined ? says : onCode.what },
    fullDescription: { text: says },
    help: {
      text: [`${capital(place)} (${confidence}). ${says}`, ...checked, dates(requirement), `Source: ${source}.`].join(
        "\n\n",
      ),
    },
    defaultConfiguration: { level: onCode?.severity ?? "note" },
    properties: { tags: topics, confidence, instrument, paragraph, from, to, source },
  }
}

/**
 * A rule by its id: that of a requirement, or of another part of a check.
 *
 * @param id - the rule's id
 * @since 0.1.0
 */
export const sarifRule = (id: string): SarifRule => {
  const found = requirementById(id)
  return Result.isSuccess(found) ? requirementRule(found.success) : otherRule(id)
}

/**
 * Every requirement: the whole list, and the one with a given id.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { nearest } from "../text/nearest.ts"
import { type Requirement, together } from "./requirement.ts"
import { access } from "./requirements/access.ts"
import { rulesOfAdrSchemes } from "./requirements/adr-schemes.ts"
import { automaticCompensationRules } from "./requirements/automatic-compensation.ts"
import { automaticCompensationRates } from "./requirements/automatic-compensation-rates.ts"
import { codeContent } from "./requirements/code-content.ts"
import { conditions } from "./requirements/conditions.ts"
import { definitions } from "./requirements/definitions.ts"
import { handling } from "./requirements/handling.ts"
import { letterExceptions } from "./requirements/letter-exceptions.ts"
import { lettersAboutAdr } from "./requirements/letters.ts"
import { ofcom } from "./requirements/ofcom.ts"
import { otherLaw } from "./requirements/other-law.ts"
import { recordsAndBills } from "./requirements/records.ts"
import { protectedCustomers } from "./requirements/scope.ts"
import { waitForAdr } from "./requirements/wait.ts"

/**
 * Every requirement, confirmed or not, whenever it is in force; frozen, each id once.
 *
 * @example
 * requirements.filter(({ confidence }) => confidence === "unverified")[0]?.id // => "def-regulated-provider"
 * @since 0.1.0
 */
export const requirements = /* @__PURE__ */ together(
  conditions,
  protectedCustomers,
  definitions,
  waitForAdr,
  lettersAboutAdr,
  letterExceptions,
  codeContent,
  ofcom,
  access,
  handling,
  recordsAndBills,
  rulesOfAdrSchemes,
  automaticCompensationRules,
  automaticCompensationRates,
  otherLaw,
)

/**
 * The id of a requirement: a misspelt one does not compile.
 *
 * @since 0.1.0
 */
export type RequirementId = (typeof requirements)[number]["id"]

/**
 * The refusal of a text that is the id of no requirement.
 *
 * @since 0.1.0
 */
export interface UnknownRequirement {
  readonly _tag: "UnknownRequirement"
  readonly code: "UnknownRequirement"
  readonly message: string
  /** The id that was probably meant, where one is near. */
  readonly nearest?: RequirementId
}

/**
 * The requirement with an id.
 *
 * @param id - what should be a requirement's id
 * @returns the requirement; refused with `UnknownRequirement`, which names the nearest id, where none has that id
 *
 * @example
 * requirementById("c4-3-adr-member")._tag // => "Success"
 * const refused = requirementById("c4-3-adr-menber")
 * refused._tag === "Failure" && refused.failure.message
 * // => 'There is no requirement "c4-3-adr-menber". Did you mean "c4-3-adr-member"?'
 * @since 0.1.0
 */
export const requirementById = (id: string): Result.Result<Requirement<RequirementId>, UnknownRequirement> => {
  const found = requirements.find((each) => each.id === id)
  return found === undefined ? Result.fail(unknownRequirement(id)) : Result.succeed(found)
}

const unknownRequirement = (id: string): UnknownRequirement => {
  const near = nearest(
    id,
    requirements.map((each) => each.id),
  )
  const written = (id.length > 80 ? `${id.slice(0, 77)}...` : id).toWellFormed()
  const hint = near === undefined ? "`requirements` lists them all." : `Did you mean "${near}"?`
  return {
    _tag: "UnknownRequirement",
    code: "UnknownRequirement",
    message: `There is no requirement ${JSON.stringify(written)}. ${hint}`,
    ...(near === undefined ? {} : { nearest: near }),
  }
}

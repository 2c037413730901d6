// The fixed shape of a docstring, as the reference has it: a sentence, for functions every parameter, what comes back and an example,
// and since when. What a type of function says is said of a constant of that type, too.
import { ReflectionKind } from "typedoc"

/** Functions that have no example yet: mostly the inside of the language of rules. The list grows no more, and is to become empty. */
const WITHOUT_EXAMPLE = [
  "agrees becomes boundsOfCondition calendarSpecOf chosen countsAs courseOf declaredRefusal",
  "derive dutiesUnder fieldOf figureOfDuty happenedIn happeningsOf happeningsOfNorm holds",
  "isTimely keyOfHappening keyOfNaming linksAmong linksOf meaningsUnder namingsOf",
  "normsOf openingOf opensAt overlaps partsOf prospect raisingsOf readingsOf",
  "reckonDue reckonSpan reckoningsUnder refusal regimeOf remembers remembersNames sayNorm",
  "sayTransition settledCondition situationIn spanDueReport statusOf supportOf supportOfCondition supportOfCourse",
  "supportOfEnding track trackRight undoes unhandled unrunnableAlternative caseVector conformancePage",
  "conformanceVector machineVectors sarifOf timeVectors caseModel coveragePart machinesPart staticPart",
].flatMap((line) => line.split(" "))

const textOf = (parts) =>
  (parts ?? [])
    .map(({ text }) => text)
    .join("")
    .trim()

const tagOf = (comment, tag) => textOf(comment?.getTag(tag)?.content)

/** What an export is made from: what another subpath shows again is looked at where it is declared. */
const declared = (reflection) => (reflection.isReference() ? undefined : reflection)

const faultsOfComment = (comment, { isToHaveExample, parameters }) => {
  if (comment === undefined) return ["has no docstring"]
  const sentence = textOf(comment.summary)
  return [
    ...(/^[^a-z].*[.:?]/s.test(sentence) ? [] : ["begins with no sentence"]),
    ...(tagOf(comment, "@since") === "" ? ["does not say since when"] : []),
    ...(isToHaveExample && tagOf(comment, "@example") === "" ? ["has no example"] : []),
    ...parameters
      .filter(({ comment: own }) => textOf(own?.summary) === "")
      .map(({ name }) => `does not say what "${name}" is`),
  ]
}

/**
 * What of the docstrings of a project is not of the fixed shape.
 *
 * @param project - a project of typedoc
 * @returns a line for each fault: the export and what is wrong
 */
export const docstringFaults = (project) => [...faultsOfExports(project), ...idleExceptions(project)]

/** What stands on the list of exceptions and has an example, or is not there. */
const idleExceptions = (project) => {
  const lacking = new Set(
    project.children
      .flatMap((module) => module.children)
      .filter((each) => each.signatures?.some(({ comment }) => tagOf(comment, "@example") === ""))
      .map(({ name }) => name),
  )
  return WITHOUT_EXAMPLE.filter((name) => !lacking.has(name)).map(
    (name) => `${name} has an example, or is gone: take it off the list in .ci/docstrings.mjs`,
  )
}

const faultsOfExports = (project) =>
  project.children
    .flatMap((module) => module.children.map((each) => ({ module, reflection: declared(each) })))
    .filter(({ reflection }) => reflection !== undefined)
    .flatMap(({ module, reflection }) => {
      const [signature] = reflection.signatures ?? []
      const isFunction = reflection.kindOf(ReflectionKind.Function)
      const comment = signature?.comment ?? reflection.comment
      const isToHaveExample = isFunction && !WITHOUT_EXAMPLE.includes(reflection.name)
      return faultsOfComment(comment, { isToHaveExample, parameters: signature?.parameters ?? [] }).map(
        (fault) => `${module.name}: ${reflection.name} ${fault}`,
      )
    })
    .sort()

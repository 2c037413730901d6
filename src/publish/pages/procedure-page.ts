/**
 * The page of a procedure: what it is for, its states, events and transitions, what is owed in it by whom and when, what is
 * decided, sent and refused in it, and a worked example.
 *
 * @since 0.1.0
 */

import type { ProcedureName } from "../../code/procedure-names.ts"
import { sayPattern, sayTest } from "../../machine/english.ts"
import type { Machine, Transition } from "../../machine/machine.ts"
import { EMISSION_HEADS, emissionRows } from "../emission-rows.ts"
import { sayGuard } from "../guard-words.ts"
import { anchor, capital, code, codes, escaped, lines, table } from "../markdown.ts"
import { dotOf } from "../pictures/dot.ts"
import { mermaidOf } from "../pictures/mermaid.ts"
import { type StateGraph, stateGraphOf } from "../pictures/state-graph.ts"
import { kebab, PAGES, pageOfProcedure, placeOf, type Ways, waysFrom } from "../places.ts"
import type { PublishedCode } from "../published-code.ts"
import { REFUSAL_HEADS, refusalsTold } from "../refusal-rows.ts"
import { wordsOfName } from "../words.ts"
import { decisionBlocks } from "./decisions.ts"
import { normTable } from "./norm-table.ts"
import { fenced, folded, type Illustrated, imageOf, type Picture, pageOf } from "./page.ts"
import { workedExample } from "./worked-example.ts"

/**
 * What a procedure is called in a title.
 *
 * @param name - its name
 * @example
 * titleOfProcedure("CodeCopyRequest") // => "Code copy request"
 * @since 0.1.0
 */
export const titleOfProcedure = (name: string): string => capital(wordsOfName(name))

const stateRows = ({ id, initial, states }: Machine): readonly (readonly string[])[] =>
  Object.entries(states).map(([state, { says, final }]) => [
    `${anchor(placeOf.state(id, state))}${code(state)}`,
    escaped(says),
    [...(state === initial ? ["first"] : []), ...(final === true ? ["final"] : [])].join(", "),
  ])

const eventRows = (machine: Machine): readonly (readonly string[])[] =>
  Object.entries(machine.events).map(([event, { says, by }]) => [
    `${anchor(placeOf.event(machine.id, event))}${code(event)}`,
    escaped(machine.parties[by] ?? by),
    escaped(`${capital(says)}.`),
  ])

const transitionRow = (machine: Machine, transition: Transition, ways: Ways): readonly string[] => {
  const { id, from, on, when, to, cites, reopens } = transition
  const tests = (on.where ?? []).map(sayTest)
  const asked = when === undefined ? [] : sayGuard(machine, when).filter((each) => each !== "")
  return [
    `${anchor(placeOf.transition(machine.id, id))}${codes(from)}`,
    lines([code(on.event), escaped(sayPattern(machine, { event: on.event })), ...tests.map(escaped)]),
    lines(asked.map(escaped)),
    to === undefined ? "stays" : `${code(to)}${reopens === true ? " (reopened)" : ""}`,
    ways.clauses(cites),
  ]
}

/** What stands in the place of a diagram for who does not see it. */
const altOf = ({ states, arrows, frames }: StateGraph): string => {
  const say = (state: string): string => wordsOfName(state)
  const told = arrows.map(({ from, to, labels }) => {
    const start = "state" in from ? say(from.state) : `any of ${(frames[from.frame] ?? []).map(say).join(", ")}`
    return `from ${start} to ${say(to)}: ${labels.map((each) => each.replace(/ \*$/, " (on a condition)")).join(", ")}`
  })
  return `${states.length} states and what leads from one to another: ${told.join("; ")}.`
}

const diagramOf = (
  machine: Machine,
  page: string,
): { readonly picture: Picture; readonly blocks: readonly string[] } => {
  const graph = stateGraphOf(machine)
  const title = `The states of ${wordsOfName(machine.id)}`
  const mermaid = mermaidOf(graph)
  const picture: Picture = {
    id: `${kebab(machine.id)}-states`,
    path: `pictures/${kebab(machine.id)}.svg`,
    title,
    alt: altOf(graph),
    source: { dot: dotOf(graph) },
    mermaid,
  }
  const notes = [
    "The dashed state is the first; those with a double border are final.",
    ...(graph.frames.length === 0 ? [] : ["An arrow that leaves a frame leads away from every state in it."]),
    ...(graph.arrows.some(({ labels }) => labels.some((each) => each.endsWith("*")))
      ? ["An asterisk marks what leads there only on a condition: see the table of transitions."]
      : []),
    ...(graph.staying.length === 0
      ? []
      : [`Not drawn, because the state can stay as it is: ${graph.staying.map(escaped).join(", ")}.`]),
  ]
  const alt = `${title}; the tables of states and transitions below say the same`
  return {
    picture,
    blocks: [
      imageOf({ ...picture, alt }, page),
      notes.join(" "),
      folded("The same diagram as Mermaid source", fenced("mermaid", mermaid)),
    ],
  }
}

const refusalRows = (machine: Machine, ways: Ways): readonly (readonly string[])[] => {
  const told = refusalsTold(machine)
  return told.map(({ code: name, because, of, cites }, index) => {
    const before = told.slice(0, index).filter((each) => each.code === name).length
    const place = placeOf.refusal(machine.id, before === 0 ? name : `${name}.${before + 1}`)
    return [`${anchor(place)}${code(name)}`, escaped(capital(because)), lines(of), ways.clauses(cites)]
  })
}

const lawNote = ({ law, on }: PublishedCode, name: ProcedureName): string => {
  if (name !== "Complaint") return ""
  return law === null || on === undefined
    ? "The Code alone: no date is given, so no regulation is applied."
    : `The Code together with the regulation, for a complaint that a consumer makes on ${on}. What the regulation adds names its requirements.`
}

/**
 * The page of a procedure.
 *
 * @param published - the code and what it is held against
 * @param name - the procedure, one of the code's
 * @returns the page, with a diagram and the drawing of its example; every state, event, transition, norm and refusal has an
 * anchor
 * @since 0.1.0
 */
export const procedurePage = (published: PublishedCode, name: ProcedureName, machine: Machine): Illustrated => {
  const path = pageOfProcedure(name)
  const ways = waysFrom(path, published.code.procedures)
  const diagram = diagramOf(machine, path)
  const example = workedExample(published, name, path, ways)
  const parties = Object.entries(machine.parties).map(([id, words]) => `${escaped(words)} (${code(id)})`)
  const blocks = [
    escaped(machine.says),
    `Parties: ${parties.join(", ")}. The names in which a program tells it, with the fields of each event, stand in ${ways.to("the vocabulary", PAGES.vocabulary, name.toLowerCase())}.`,
    lawNote(published, name),
    "## State diagram",
    ...diagram.blocks,
    "## Who must do what, by when",
    normTable(
      machine,
      machine.norms,
      (norm) => placeOf.norm(name, norm),
      ways,
      "No norm: what is owed is owed in the cases that it raises.",
    ),
    "## A worked example",
    ...example.blocks,
    "## States",
    table(["State", "Meaning", "Place"], stateRows(machine), "None."),
    "## Events",
    table(["Event", "Whose act", "What it says"], eventRows(machine), "None."),
    "## Transitions",
    table(
      ["In the states", "Once", "Provided", "The state becomes", "Clauses"],
      machine.transitions.map((each) => transitionRow(machine, each, ways)),
      "None.",
    ),
    ...decisionBlocks(name, ways),
    "## Notices sent and cases raised",
    table(EMISSION_HEADS, emissionRows(machine, ways), "None."),
    "## Refusals",
    table(REFUSAL_HEADS, refusalRows(machine, ways), "None."),
  ]
  return { page: pageOf(path, titleOfProcedure(name), blocks), pictures: [diagram.picture, ...example.pictures] }
}

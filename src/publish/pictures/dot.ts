/**
 * State diagrams in the language of Graphviz, from which it makes a picture. Colours are classes, which the style of the
 * picture gives their light and dark values.
 *
 * @since 0.1.0
 */
import { capital } from "../markdown.ts"
import { wordsOfName, wrapped } from "../words.ts"
import type { Arrow, StateGraph } from "./state-graph.ts"

const quoted = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`

/** Lines of a label, each in the middle. */
const label = (lines: readonly string[]): string =>
  `"${lines.map((each) => each.replaceAll("\\", "\\\\").replaceAll('"', '\\"')).join("\\n")}"`

const FONT = 'fontname="Helvetica,Arial,sans-serif"'

const node = ({ id, place }: StateGraph["states"][number]): string => {
  const lines = wrapped(capital(wordsOfName(id)), 16)
  const look = { first: 'style="rounded,dashed"', final: "peripheries=2", between: 'style="rounded"' }[place]
  return `  ${quoted(id)} [label=${label(lines)}, class="state ${place}", ${look}]`
}

/** The frames as clusters, one inside the other where they lie so. */
const cluster = (graph: StateGraph, frame: number, indent = "  "): string => {
  const states = graph.frames[frame] ?? []
  const inner = graph.frames.flatMap((_, index) =>
    index !== frame && isDirectlyIn(graph, index, frame) ? [index] : [],
  )
  const within = new Set(inner.flatMap((each) => graph.frames[each] ?? []))
  return [
    `${indent}subgraph cluster_${frame} {`,
    `${indent}  class="frame"; style="rounded"; margin=14`,
    ...inner.map((each) => cluster(graph, each, `${indent}  `)),
    ...states.filter((each) => !within.has(each)).map((each) => `${indent}  ${quoted(each)}`),
    `${indent}}`,
  ].join("\n")
}

const isIn = ({ frames }: StateGraph, inner: number, outer: number): boolean => {
  const [a = [], b = []] = [frames[inner], frames[outer]]
  return a.length < b.length && a.every((each) => b.includes(each))
}

const isDirectlyIn = (graph: StateGraph, inner: number, outer: number): boolean =>
  isIn(graph, inner, outer) &&
  !graph.frames.some((_, each) => each !== inner && isIn(graph, inner, each) && isIn(graph, each, outer))

const arrow = (graph: StateGraph, { from, to, labels }: Arrow): string => {
  const lines = labels
    .flatMap((each) => wrapped(each.replace(/ \*$/, "\u00A0*"), 20))
    .map((each) => `\u00A0\u00A0${each}\u00A0\u00A0`)
  const tail = "state" in from ? from.state : (graph.frames[from.frame]?.at(-1) ?? "")
  const ltail = "state" in from ? "" : `, ltail=cluster_${from.frame}`
  return `  ${quoted(tail)} -> ${quoted(to)} [label=${label(lines)}, class="arrow"${ltail}]`
}

/**
 * The source of a state diagram in DOT.
 *
 * @param graph - a machine to be drawn
 * @returns the source; the same graph gives the same source
 * @since 0.1.0
 */
export const dotOf = (graph: StateGraph): string => {
  const outermost = graph.frames.flatMap((_, index) =>
    graph.frames.some((_, other) => isIn(graph, index, other)) ? [] : [index],
  )
  return [
    "digraph {",
    `  graph [compound=true, rankdir=TB, bgcolor="transparent", nodesep=0.45, ranksep=0.55, pad=0.2, ${FONT}]`,
    `  node [shape=box, fontsize=14, margin="0.16,0.09", ${FONT}]`,
    `  edge [fontsize=12, arrowsize=0.8, ${FONT}]`,
    ...graph.states.map(node),
    ...outermost.map((each) => cluster(graph, each)),
    ...graph.arrows.map((each) => arrow(graph, each)),
    "}",
    "",
  ].join("\n")
}

/**
 * State diagrams in the language of Mermaid, which code hosts draw.
 *
 * @since 0.1.0
 */
import { capital } from "../markdown.ts"
import { wordsOfName } from "../words.ts"
import type { StateGraph } from "./state-graph.ts"

/**
 * The source of a state diagram in Mermaid. It has no frames: every arrow leads from a state.
 *
 * @param graph - a machine to be drawn
 * @returns the source; the same graph gives the same source
 * @since 0.1.0
 */
export const mermaidOf = ({ states, frames, arrows }: StateGraph): string =>
  [
    "stateDiagram-v2",
    ...states.map(({ id }) => `  ${id}: ${capital(wordsOfName(id))}`),
    ...states.filter(({ place }) => place === "first").map(({ id }) => `  [*] --> ${id}`),
    ...arrows.flatMap(({ from, to, labels }) =>
      ("state" in from ? [from.state] : (frames[from.frame] ?? [])).map(
        (each) => `  ${each} --> ${to}: ${labels.join(", ")}`,
      ),
    ),
    ...states.filter(({ place }) => place === "final").map(({ id }) => `  ${id} --> [*]`),
    "",
  ].join("\n")

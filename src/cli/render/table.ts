/**
 * Tables: columns of text with rules between the rows and none between the columns.
 *
 * @since 0.1.0
 */
import Table from "cli-table3"
import { wrap } from "./plain.ts"
import type { Style } from "./style.ts"

/**
 * A column: its heading and its width; the one without a width takes what is left.
 *
 * @since 0.1.0
 */
export interface Column {
  readonly head: string
  readonly width?: number
}

const GAP = 2

/**
 * A table as lines of text, exactly as wide as the style says or less.
 *
 * @param columns - the columns; one of them without a width
 * @param rows - the cells of each row; line breaks in a cell are kept
 * @param style - how to write
 * @since 0.1.0
 */
export const tableOf = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: Style,
): readonly string[] => {
  const fixed = columns.reduce((sum, { width = 0 }) => sum + width + (width > 0 ? GAP : 0), 0)
  const widths = columns.map(({ width }) => (width ?? Math.max(12, style.width - 1 - fixed - GAP)) + GAP)
  const rule = style.glyphs.rule
  const table = new Table({
    head: columns.map(({ head }) => style.paint("faint", head)),
    colWidths: widths,
    style: { head: [], border: [], "padding-left": 1, "padding-right": 1 },
    chars: {
      ...{ top: rule, mid: rule, bottom: rule, "top-mid": rule, "mid-mid": rule, "bottom-mid": rule },
      ...{ "top-left": "", "top-right": "", "bottom-left": "", "bottom-right": "", "left-mid": "", "right-mid": "" },
      ...{ left: "", right: "", middle: "" },
    },
  })
  for (const row of rows)
    table.push(
      row.map((cell, index) =>
        cell
          .split("\n")
          .flatMap((line) => wrap(line, (widths[index] ?? 0) - GAP))
          .join("\n"),
      ),
    )
  return table
    .toString()
    .split("\n")
    .map((line) => (line !== "" && line.replaceAll(rule, "") === "" ? style.paint("faint", line) : line.trimEnd()))
}

/**
 * Tables: columns of text with rules between the rows and none between the columns.
 *
 * @since 0.1.0
 */
import { widthOf, wrap } from "./plain.ts"
import type { Style } from "./style.ts"

/**
 * A column: its heading and its width; the one without a width takes what is left.
 *
 * @since 0.1.0
 */
export interface Column {
  readonly head: string
  readonly width?: number
  /** Numbers stand to the right. */
  readonly right?: true
}

const GAP = 2
const LEAST = 12

/**
 * A rule across the page.
 *
 * @since 0.1.0
 */
export const ruleOf = ({ glyphs, paint, width }: Style): string => paint("faint", glyphs.rule.repeat(width - 1))

/**
 * A table as lines of text, one column narrower than the page or less.
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
  const fixed = columns.reduce((sum, { width = 0 }) => sum + width, GAP * (columns.length - 1))
  const widths = columns.map(({ width }) => width ?? Math.max(LEAST, style.width - 2 - fixed))
  const linesOf = (cells: readonly string[]): readonly string[] => {
    const wrapped = cells.map((cell, index) => cell.split("\n").flatMap((line) => wrap(line, widths[index] ?? LEAST)))
    const height = wrapped.reduce((most, lines) => Math.max(most, lines.length), 0)
    return Array.from({ length: height }, (_, row) =>
      ` ${wrapped.map((lines, index) => padded(lines[row] ?? "", widths[index] ?? LEAST, columns[index]?.right === true)).join(" ".repeat(GAP))}`.trimEnd(),
    )
  }
  const rule = ruleOf(style)
  return [
    rule,
    ...linesOf(columns.map(({ head }) => style.paint("faint", head))),
    rule,
    ...rows.flatMap((row) => [...linesOf(row), rule]),
  ]
}

const padded = (text: string, width: number, right: boolean): string => {
  const room = " ".repeat(Math.max(0, width - widthOf(text)))
  return right ? room + text : text + room
}

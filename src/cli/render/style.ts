/**
 * Style: how wide to write, whether in colour, and with which characters.
 *
 * @since 0.1.0
 */
import pc from "picocolors"
import type { Host, Output } from "../host.ts"

/**
 * What a piece of text is about, which settles its colour; never the only sign of it.
 *
 * @since 0.1.0
 */
export type Tone = "plain" | "strong" | "faint" | "good" | "warning" | "bad" | "mark" | "right"

/**
 * The characters that a drawing is made of.
 *
 * @since 0.1.0
 */
export interface Glyphs {
  readonly event: string
  readonly refused: string
  readonly future: string
  readonly now: string
  readonly start: string
  readonly running: string
  readonly overdue: string
  readonly faintLine: string
  readonly open: string
  readonly safeBy: string
  readonly due: string
  readonly late: string
  readonly latest: string
  readonly done: string
  readonly ended: string
  readonly mayOpen: string
  readonly opens: string
  readonly rule: string
  readonly bullet: string
  readonly dash: string
}

const UNICODE: Glyphs = {
  event: "●",
  refused: "⊘",
  future: "○",
  now: "▶",
  start: "┬",
  running: "│",
  overdue: "┃",
  faintLine: "┊",
  open: "║",
  safeBy: "◇",
  due: "◆",
  late: "✗",
  latest: "◈",
  done: "✓",
  ended: "┴",
  mayOpen: "△",
  opens: "▲",
  rule: "─",
  bullet: "•",
  dash: "–",
}

const ASCII: Glyphs = {
  event: "*",
  refused: "%",
  future: "o",
  now: ">",
  start: "+",
  running: "|",
  overdue: "#",
  faintLine: ":",
  open: "H",
  safeBy: "s",
  due: "D",
  late: "X",
  latest: "L",
  done: "v",
  ended: "-",
  mayOpen: "^",
  opens: "A",
  rule: "-",
  bullet: "-",
  dash: "-",
}

/**
 * How to write to an output.
 *
 * @since 0.1.0
 */
export interface Style {
  readonly width: number
  readonly unicode: boolean
  readonly glyphs: Glyphs
  readonly paint: (tone: Tone, text: string) => string
}

/**
 * The widths that a page can be written in, and the one for an output that has none.
 *
 * @since 0.1.0
 */
export const WIDTH = { least: 40, most: 400, usual: 100 } as const

/**
 * Whether to write to an output in colour: only where it is a terminal, and `NO_COLOR` and then `FORCE_COLOR` respected.
 *
 * @since 0.1.0
 */
export const isColourful = ({ env }: Host, output: Output): boolean => {
  if ((env.NO_COLOR ?? "") !== "") return false
  const force = env.FORCE_COLOR ?? ""
  if (force !== "") return force !== "0" && force !== "false"
  return output.isTerminal && env.TERM !== "dumb"
}

/** A terminal that does not know its width says 0. */
const widthOfOutput = ({ columns = 0 }: Output): number =>
  columns === 0 ? WIDTH.usual : Math.max(WIDTH.least, Math.min(WIDTH.most, columns))

const knowsUnicode = ({ env, platform }: Host): boolean => {
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((each) => (each ?? "") !== "")
  return locale === undefined
    ? platform === "win32" && (env.WT_SESSION ?? env.TERM_PROGRAM) !== undefined
    : /utf-?8/i.test(locale)
}

/**
 * The style for a host's standard output: as wide as its terminal, in colour only on a terminal (`NO_COLOR` and
 * `FORCE_COLOR` respected, the former first), in plain ASCII where the locale is not UTF-8.
 *
 * @since 0.1.0
 */
export const styleOf = (host: Host, wanted: { readonly width?: number; readonly ascii?: boolean } = {}): Style => {
  const colours = pc.createColors(isColourful(host, host.stdout))
  const unicode = wanted.ascii !== true && knowsUnicode(host)
  const paints: Readonly<Record<Tone, (text: string) => string>> = {
    plain: (text) => text,
    strong: colours.bold,
    faint: colours.dim,
    good: colours.green,
    warning: colours.yellow,
    bad: (text) => colours.bold(colours.red(text)),
    mark: colours.cyan,
    right: colours.magenta,
  }
  return {
    width: wanted.width ?? widthOfOutput(host.stdout),
    unicode,
    glyphs: unicode ? UNICODE : ASCII,
    paint: (tone, text) => (text === "" ? "" : paints[tone](text)),
  }
}

const IN_ASCII: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "-",
  "…": "...",
}

/**
 * A page as one text: in plain ASCII, where that is the style, also the quotation marks and dashes of the Code. Other
 * letters of a log stay what they are.
 *
 * @param lines - the lines of the page
 * @param style - how to write
 * @since 0.1.0
 */
export const pageOf = (lines: readonly string[], { unicode }: Style): string => {
  const text = lines.join("\n")
  return unicode ? text : text.replaceAll(/[“”‘’–—…]/g, (each) => IN_ASCII[each] ?? each)
}

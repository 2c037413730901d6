/** What a subject hands to the page. */

/** A table as it is printed; the first column is text, the others stand to the right. */
export interface Table {
  readonly caption?: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A number to reach, and what was measured. */
export interface Target {
  readonly what: string
  readonly reach: string
  readonly measured: string
  readonly reached: boolean
}

export interface Subject {
  readonly title: string
  /** What was measured and how, in sentences. */
  readonly says: readonly string[]
  readonly tables: readonly Table[]
  readonly targets: readonly Target[]
}

export interface Options {
  /** Small counts, to see whether the harness works; the figures mean nothing. */
  readonly isQuick: boolean
  /** The folder in which the package has been built. */
  readonly built: string
}

/** Measures one subject. */
export type Measure = (options: Options) => Promise<Subject>

/** A number with three figures that count, and thousands set apart. */
export const figure = (value: number): string =>
  value >= 1000
    ? Math.round(Number(value.toPrecision(3))).toLocaleString("en-GB")
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value >= 1
          ? value.toFixed(2)
          : value.toPrecision(2)

/** A duration in the unit that suits it. */
export const duration = (ns: number): string =>
  ns < 1e3 ? `${figure(ns)} ns` : ns < 1e6 ? `${figure(ns / 1e3)} µs` : `${figure(ns / 1e6)} ms`

/** How many of a thing a second, from the nanoseconds that one takes. */
export const perSecond = (ns: number): string => {
  const each = 1e9 / ns
  return each >= 1e6 ? `${figure(each / 1e6)} million/s` : `${figure(each)}/s`
}

/** A count with thousands set apart. */
export const count = (value: number): string => value.toLocaleString("en-GB")

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

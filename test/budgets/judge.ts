/** What a figure may cost, as `.ci/budgets.json` records it, and what is said where it costs more. */

/** A figure, and what it is made of where that is known. */
export interface Measured {
  readonly what: string
  readonly unit: string
  readonly value: number
  readonly parts?: Readonly<Record<string, number>>
}

/** A figure as it was when the budgets were last recorded, and what it may be. */
export interface Budget extends Measured {
  readonly budget: number
}

const count = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 2 })

/** What the parts of a figure have grown by, the one that grew most first. */
const growth = ({ parts = {} }: Measured, { parts: before = {} }: Budget): readonly string[] =>
  Object.entries(parts)
    .map(([part, value]): [string, number] => [part, value - (before[part] ?? 0)])
    .filter(([, more]) => more > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([part, more]) => `${part}${before[part] === undefined ? ", which is new," : ""} +${count(more)}`)

const saidOf = (measured: Measured, budget: Budget | undefined): readonly string[] => {
  const { what, unit, value } = measured
  if (budget === undefined) return [`${what}: ${count(value)} ${unit}, and no budget for it`]
  if (value <= budget.budget) return []
  const grown = growth(measured, budget)
  return [
    `${what}: ${count(value)} ${unit}, ${count(value - budget.budget)} over its budget of ${count(budget.budget)}; ${count(budget.value)} when it was recorded`,
    ...(grown.length === 0 ? [] : [`  what grew: ${grown.join("; ")}`]),
  ]
}

/** What is said of figures that are over their budgets, or have none, and of budgets for what is not measured. */
export const judge = (measured: readonly Measured[], budgets: readonly Budget[]): readonly string[] => [
  ...measured.flatMap((each) =>
    saidOf(
      each,
      budgets.find(({ what }) => what === each.what),
    ),
  ),
  ...budgets
    .filter(({ what }) => !measured.some((each) => each.what === what))
    .map(({ what }) => `${what}: it has a budget and is not measured`),
]

/** What a new budget leaves above what is measured: one part in 50, so that a fix fits and a feature is noticed. */
const HEADROOM = 1.02

/** A ratio of times varies, on a busy machine much. */
const HEADROOM_OF_TIMES = 1.5

const budgetFor = ({ value }: Measured): number =>
  Number.isInteger(value) ? Math.floor(value * HEADROOM) : Number((value * HEADROOM_OF_TIMES).toFixed(2))

/** The budgets with the figures of today: one that is there stays, one that is new gets a little room. */
export const recorded = (measured: readonly Measured[], budgets: readonly Budget[]): readonly Budget[] =>
  measured.map((each) => ({
    ...each,
    budget: budgets.find(({ what }) => what === each.what)?.budget ?? budgetFor(each),
  }))

/**
 * How often a heavy property is run. `FEWER_RUNS=10` runs it a tenth as often, for suites that are run again on other hosts:
 * the full number has been run on this one.
 */

const divisor = Math.max(1, Number(process.env.FEWER_RUNS ?? 1) || 1)

/** So many runs, or the share of them that is asked for; one at least. */
export const runs = (full: number): number => Math.ceil(full / divisor)

/**
 * Figures as a page writes them.
 *
 * @since 0.1.0
 */

/**
 * A whole number with its thousands apart.
 *
 * @param n - a whole number
 * @example
 * figure(1273518) // => "1,273,518"
 * @since 0.1.0
 */
export const figure = (n: number): string => String(n).replaceAll(/\B(?=(?:\d{3})+$)/g, ",")

/**
 * How many there are of something.
 *
 * @param n - a whole number
 * @param one - what it is called where there is one
 * @param many - what they are called otherwise; by default with an s
 * @example
 * counted(1, "step") // => "1 step"
 * counted(2000, "step") // => "2,000 steps"
 * @since 0.1.0
 */
export const counted = (n: number, one: string, many = `${one}s`): string => `${figure(n)} ${n === 1 ? one : many}`

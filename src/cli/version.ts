/**
 * The version of the program.
 *
 * @since 0.1.0
 */

/**
 * The version, as in `package.json`.
 *
 * @since 0.1.0
 */
export const VERSION = "0.1.0"

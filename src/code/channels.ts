/**
 * The channels of a code.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "./complaints-code.ts"
import type { Channel } from "./events.ts"

/**
 * The channels of a code, as far as they are known.
 *
 * @param code - a complaints code
 * @example
 * import { channelsOf, opus } from "@opustech/complaints-code"
 * channelsOf(opus).includes("Webchat") // => true
 * @since 0.1.0
 */
export const channelsOf = ({ channels }: Pick<ComplaintsCode, "channels">): readonly Channel[] =>
  "unknown" in channels ? [] : channels

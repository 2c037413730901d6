import { isUnknown } from "../timing.ts"
import { check, fault } from "./check.ts"

/**
 * A code ends no earlier than it starts.
 *
 * @since 0.1.0
 */
export const inForceCheck = check(["inForce"], ({ inForce: { from, to } }) =>
  !isUnknown(from) && to !== null && to < from
    ? fault("EndBeforeStart", ".inForce.to", `${to} is before ${from}, the start: write the earlier date in from`)
    : [],
)

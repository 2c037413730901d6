/**
 * The dated scenarios of the other procedures, and of families of cases, worked out by hand.
 */
import { awards } from "./worked/awards.ts"
import { compensations } from "./worked/compensation.ts"
import { putRight } from "./worked/dissatisfaction.ts"
import { letter, praise } from "./worked/feedback.ts"
import { requested } from "./worked/requests.ts"
import { gold, late } from "./worked/thermometer.ts"
import { ratingFamily } from "./worked/thermometer-family.ts"
import type { WorkedMember } from "./worked-family.ts"

/** Every worked case that is no complaint, in the order in which a person meets the procedures. */
export const workedFamilies: readonly WorkedMember[] = [
  ...praise,
  ...letter,
  ...gold,
  ...late,
  ...ratingFamily,
  ...putRight,
  ...compensations,
  ...requested,
  ...awards,
]

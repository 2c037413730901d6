/** moment-business-time has no types of its own: as much as is used here. */
import "moment"

declare module "moment" {
  interface Moment {
    addWorkingTime(amount: number, unit: "hours"): Moment
  }
  interface LocaleSpecification {
    workinghours?: Readonly<Record<number, readonly string[] | null>>
    holidays?: readonly string[]
  }
}

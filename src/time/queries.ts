/**
 * Every question that can be asked of a calendar or a zone, over epoch milliseconds; NaN where the answer is not known.
 *
 * @since 0.1.0
 */
export { agreesUntil } from "./agreement.ts"
export { addDate, addDays, addMonths, addWeeks, type DateMoment, type DateUnit, endOfMonth } from "./dates.ts"
export {
  addOpenTime,
  addWorkingDayTime,
  isOpen,
  nextOpening,
  openTimeBetween,
  previousOpening,
} from "./opening.ts"
export { addSameDay, addWorkingDays, type ReceiptDay, type WorkingDayEnd, workingDaysBetween } from "./working-days.ts"

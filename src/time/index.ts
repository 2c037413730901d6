/**
 * Time: instants, spans, zones, working calendars and public holidays.
 *
 * @since 0.1.0
 */
export { type BankHolidayCorrection, bankHolidayCorrections, type Nation, nations } from "./bank-holiday-corrections.ts"
export {
  type CalendarError,
  type CalendarException,
  type CalendarSpec,
  compileCalendar,
  decodeCalendarSpec,
  type OpeningHours,
  type WorkingCalendar,
} from "./calendar.ts"
export {
  type HolidayOptions,
  type HolidaySource,
  type HolidaySourceError,
  holidaysFrom,
} from "./date-holidays-adapter.ts"
export { bankHolidays } from "./holidays.ts"
export { formatInstant, type Instant, type InstantError, instant, parseInstant } from "./instant.ts"
export { type Weekday, weekdays } from "./local-date.ts"
export { type UnknownZone, type Years, zoneNamed } from "./luxon-zone.ts"
export { compileMeasure, due, dueAt, type Measure, type Receipt, type TimeError } from "./measure.ts"
export {
  addDate,
  addDays,
  addMonths,
  addOpenTime,
  addSameDay,
  addWeeks,
  addWorkingDays,
  addWorkingDayTime,
  agreesUntil,
  type DateMoment,
  type DateUnit,
  endOfMonth,
  isOpen,
  nextOpening,
  openTimeBetween,
  previousOpening,
  type ReceiptDay,
  type WorkingDayEnd,
  workingDaysBetween,
} from "./queries.ts"
export {
  checkSpan,
  days,
  describeSpan,
  hours,
  hoursInMs,
  months,
  openHours,
  parseSpan,
  type Span,
  type SpanError,
  sameDay,
  type TimedUnit,
  untimed,
  weeks,
  workingDays,
  workingHours,
} from "./span.ts"
export type { Timeline } from "./timeline.ts"
export {
  dayAt,
  endOfDay,
  instantAtLocal,
  isoDateAt,
  localAt,
  offsetAt,
  startOfDay,
  type Zone,
} from "./zone.ts"
export { london } from "./zones/london.ts"

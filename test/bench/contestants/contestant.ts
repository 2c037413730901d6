/** A contestant: some way to reckon 24 working hours from an instant. */
export interface Contestant {
  /** The instant at which 24 working hours from another are over, in epoch milliseconds. */
  readonly answer: (t: number) => number
  /**
   * Answers for every start and adds the answers up. Each contestant has a loop of its own: in a shared one the compiler
   * could not see which contestant is called.
   */
  readonly pass: (starts: Float64Array) => number
}

/** What each contestant is, and how to load it: a peer's global settings are made where it is loaded, not before. */
export const contestants = {
  ours: {
    name: "ours, `compileMeasure`",
    load: () => import("./ours.ts").then((each) => each.compiled),
  },
  oursPlain: {
    name: "ours, `addOpenTime`",
    load: () => import("./ours.ts").then((each) => each.plain),
  },
  table: {
    name: "bare table by day index, by hand, without branches",
    load: () => import("./table.ts").then((each) => each.table),
  },
  plainTable: {
    name: "the same table, plainly written",
    load: () => import("./table.ts").then((each) => each.plainTable),
  },
  halving: {
    name: "two binary searches, by hand",
    load: () => import("./halving.ts").then((each) => each.halving),
  },
  luxon: {
    name: "loop over days on luxon, by hand",
    load: () => import("./luxon.ts").then((each) => each.luxon),
  },
  openingHours: {
    name: "opening_hours, iterator",
    load: () => import("./opening-hours.ts").then((each) => each.openingHours),
  },
  moment: {
    name: "moment-business-time, host in London",
    load: () => import("./moment.ts").then((each) => each.inHostZone),
  },
  momentTz: {
    name: "moment-business-time, moment.tz",
    load: () => import("./moment.ts").then((each) => each.inLondon),
  },
  dayjs: {
    name: "dayjs-business-time, host in London",
    load: () => import("./dayjs.ts").then((each) => each.inHostZone),
  },
  dayjsTz: {
    name: "dayjs-business-time, dayjs.tz",
    load: () => import("./dayjs.ts").then((each) => each.inLondon),
  },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly load: () => Promise<Contestant> }>>

export type ContestantId = keyof typeof contestants

export const isContestant = (id: unknown): id is ContestantId =>
  typeof id === "string" && Object.hasOwn(contestants, id)

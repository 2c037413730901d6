/** Escalation: requests for it, and the stages of a code with what each demands. */
import { event } from "../../case/cases.ts"
import { codeWith } from "./codes.ts"
import { MADE, openAfter } from "./paths.ts"
import { OPEN, OUTSIDE, type Row, WHILE_OPEN } from "./row.ts"

const asked = (fields: object = {}) =>
  event("EscalationRequested", "2024-06-03T15:10+01:00", { id: "asked", ...fields })
const went = (stage: string) => event("ComplaintEscalated", "2024-06-03T15:20+01:00", { id: `to-${stage}`, stage })
const staged = () => codeWith("stages")

const refusedWith = (code: "UnknownStage" | "NoStages" | "StagePassed" | "StageNotForSubject") => ({
  [code]: OPEN,
  AlreadyResolved: "Resolved",
  ...OUTSIDE,
})

/** Billing is what the complaints of these paths are about. */
const aboutBilling = (paths: ReturnType<typeof openAfter>): ReturnType<typeof openAfter> =>
  Object.fromEntries(
    Object.entries(paths).map(([state, [, ...others]]) => [
      state,
      [event("ComplaintMade", MADE, { subject: "billing" }), ...others],
    ]),
  )

export const ESCALATION: readonly Row[] = [
  { on: "EscalationRequested", given: "where no stages are known", cells: WHILE_OPEN, cites: ["stages.table"] },
  {
    on: "EscalationRequested",
    given: "for no stage in particular",
    under: staged,
    cells: WHILE_OPEN,
    cites: ["stages.table"],
  },
  {
    on: "EscalationRequested",
    given: "for a stage of the code",
    under: staged,
    fields: { stage: "board" },
    cells: WHILE_OPEN,
    cites: ["stages.table"],
  },
  {
    on: "EscalationRequested",
    given: "for a stage after the one at which a complaint is from its making",
    under: () => codeWith("atFirst"),
    fields: { stage: "director" },
    cells: WHILE_OPEN,
    cites: ["stages.table"],
  },
  {
    on: "EscalationRequested",
    given: "for a stage that the code does not have",
    under: staged,
    fields: { stage: "chairman" },
    cells: refusedWith("UnknownStage"),
    cites: [],
  },
  {
    on: "EscalationRequested",
    given: "where the code has no stages",
    under: () => codeWith("noStages"),
    cells: refusedWith("NoStages"),
    cites: [],
  },
  { on: "ComplaintEscalated", given: "where no stages are known", cells: WHILE_OPEN, cites: ["stages.table"] },
  {
    on: "ComplaintEscalated",
    given: "to the first stage of the code",
    under: staged,
    fields: { stage: "manager" },
    cells: WHILE_OPEN,
    cites: ["stages.table"],
  },
  {
    on: "ComplaintEscalated",
    given: "to the first stage, where the complaint has gone to one already",
    under: staged,
    fields: { stage: "manager" },
    paths: openAfter(went("board")),
    cells: { StagePassed: OPEN },
    cites: [],
  },
  {
    on: "ComplaintEscalated",
    given: "to a stage that the code does not have",
    under: staged,
    fields: { stage: "chairman" },
    cells: refusedWith("UnknownStage"),
    cites: [],
  },
  {
    on: "ComplaintEscalated",
    given: "where the code has no stages",
    under: () => codeWith("noStages"),
    cells: refusedWith("NoStages"),
    cites: [],
  },
  {
    on: "ComplaintEscalated",
    given: "to a stage whose stage before was not reached, although it was asked for",
    under: staged,
    fields: { stage: "director" },
    paths: openAfter(asked()),
    cells: { StageNotReached: OPEN },
    cites: [],
  },
  {
    on: "ComplaintEscalated",
    given: "to a stage on request that nobody has asked for",
    under: staged,
    fields: { stage: "director" },
    paths: openAfter(went("manager")),
    cells: { NotRequested: OPEN },
    cites: [],
  },
  {
    on: "ComplaintEscalated",
    given: "to a stage on request, where escalation was asked for before the complaint went to another stage",
    under: staged,
    fields: { stage: "director" },
    paths: openAfter(asked(), went("manager")),
    cells: { NotRequested: OPEN },
    cites: [],
  },
  {
    on: "ComplaintEscalated",
    given: "to a stage on request, where another stage was asked for",
    under: staged,
    fields: { stage: "director" },
    paths: openAfter(went("manager"), asked({ stage: "board" })),
    cells: { NotRequested: OPEN },
    cites: [],
  },
  {
    on: "ComplaintEscalated",
    given: "to a stage on request that was asked for, even before the stage that leads to it",
    under: staged,
    fields: { stage: "director" },
    paths: openAfter(asked({ stage: "director" }), went("manager")),
    cells: { stays: OPEN },
    cites: ["stages.table"],
  },
  {
    on: "ComplaintEscalated",
    given: "to a stage on request, where escalation was asked for",
    under: staged,
    fields: { stage: "director" },
    paths: openAfter(went("manager"), asked()),
    cells: { stays: OPEN },
    cites: ["stages.table"],
  },
  {
    on: "ComplaintEscalated",
    given: "to the next stage after the one at which a complaint is from its making",
    under: () => codeWith("atFirst"),
    fields: { stage: "director" },
    cells: WHILE_OPEN,
    cites: ["stages.table"],
  },
  {
    on: "ComplaintEscalated",
    given: "to the next stage again, from that stage itself",
    under: () => codeWith("atFirst"),
    fields: { stage: "director" },
    paths: openAfter(went("director")),
    cells: { StageNotReached: OPEN },
    cites: [],
  },
  {
    on: "ComplaintEscalated",
    given: "to a stage for another subject",
    under: staged,
    fields: { stage: "billing" },
    cells: refusedWith("StageNotForSubject"),
    cites: [],
  },
  {
    on: "ComplaintEscalated",
    given: "to a stage for the subject of the complaint, before it is at one that leads there",
    under: staged,
    fields: { stage: "billing" },
    paths: aboutBilling(openAfter()),
    cells: { "StageNotReached/of several": OPEN },
    cites: [],
  },
  {
    on: "ComplaintEscalated",
    given: "to a stage for the subject of the complaint, from one that leads there",
    under: staged,
    fields: { stage: "billing" },
    paths: aboutBilling(openAfter(went("manager"))),
    cells: { stays: OPEN },
    cites: ["stages.table"],
  },
  {
    on: "ComplaintEscalated",
    given: "to a stage that can be skipped to",
    under: staged,
    fields: { stage: "board" },
    cells: WHILE_OPEN,
    cites: ["stages.table"],
  },
]

/**
 * Every refusal of the Complaint procedure: its code (before the stroke), what it says, and its clauses. Two refusals of
 * one code that say different things, or cite different clauses, are two entries.
 */
export const REFUSALS = {
  NotACustomer: ["the Customer Thermometer is for customers only", "channels.thermometer"],
  NotMadeYet: ["no complaint has been made yet: the first event of a complaint is ComplaintMade"],
  AlreadyMade: ["the complaint has already been made; another one is a case of its own"],
  ContactBeforeAgreement: ["the contact time lies before the agreement itself", "response-times.contact-time"],
  UnknownStage: ["the code has no such stage; its stages are manager, director", "stages.table"],
  "NothingProposed/accepted": ["no outcome has been proposed that could be accepted", "complaints.resolve"],
  "NothingProposed/accepted later": [
    "no outcome has been proposed that could be accepted",
    "complaints.resolve",
    "adr.eight-weeks",
  ],
  "NothingProposed/rejected": ["no outcome has been proposed that could be rejected", "complaints.resolve"],
  AlreadyDeadlocked: ["the complaint has already reached deadlock, or is with ADR", "adr.deadlock"],
  AlreadyWithAdr: ["the complaint is already with ADR", "adr.ofcom"],
  NotWithAdr: ["the complaint has not been taken to ADR", "adr.ofcom"],
  RightOpen: [
    "the right to go to ADR is open, and closing the complaint would take it away",
    "complaints.resolve",
    "adr.eight-weeks",
  ],
  "RightOpen/at deadlock": [
    "the complaint has reached deadlock or is with ADR, and closing it would take the right to go to ADR away",
    "adr.deadlock",
  ],
  NotSilent: ["silence closes a complaint only where an outcome is proposed and the code says so"],
  NoSilenceRule: ["the code has no rule that lets silence close a complaint", "complaints.resolve"],
  SilenceTooShort: ["the complainant has not been silent for long enough", "complaints.resolve"],
  NotResolved: ["the complaint is not resolved: no outcome has been accepted", "adr.eight-weeks"],
  "NotResolved/proposed": [
    "the complaint is not resolved: the proposed outcome has not been accepted",
    "complaints.resolve",
    "adr.eight-weeks",
  ],
  NotEnded: ["the complaint is open: only a complaint that was resolved, closed or withdrawn is reopened"],
  AlreadyResolved: ["the complaint is resolved; reopen it first", "adr.eight-weeks"],
  CaseEnded: ["the complaint is closed or withdrawn; reopen it first"],
  NewComplaint: ["under this code a complaint is not reopened: what comes later is a new complaint"],
  AdrNotOpen: ["the right to go to ADR is not open yet", "adr.eight-weeks", "adr.deadlock", "adr.ofcom"],
  AdrNotDecided: ["the ADR scheme has not decided", "adr.ofcom"],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>

export type Refused = keyof typeof REFUSALS

/** Every refusal code of the procedure. */
export const CODES_OF_REFUSALS = [...new Set(Object.keys(REFUSALS).map((each) => each.split("/")[0] ?? ""))]

/**
 * Every refusal of the Complaint procedure: its code (before the stroke), what it says, and its clauses. Two refusals of
 * one code that say different things, or cite different clauses, are two entries.
 */
export const REFUSALS = {
  NotACustomer: ["the Customer Thermometer is for customers only", "channels.thermometer"],
  NotMadeYet: ["no complaint has been made yet: the first event of a complaint is ComplaintMade"],
  AlreadyMade: ["the complaint has already been made; another one is a case of its own"],
  ContactBeforeAgreement: ["the contact time lies before the agreement itself", "response-times.contact-time"],
  UnknownStage: ["the code has no such stage; its stages are manager, director, billing, board", "stages.table"],
  NoStages: ["the code has no stages of escalation", "stages.table"],
  StagePassed: [
    "the stage manager is where escalation begins, and the complaint has gone to a stage already",
    "stages.table",
  ],
  StageNotReached: ["a complaint comes to the stage director from manager, and it is not there", "stages.table"],
  "StageNotReached/of several": [
    "a complaint comes to the stage billing from manager or director, and it is not there",
    "stages.table",
  ],
  StageNotForSubject: ["the stage billing is for complaints on billing alone", "stages.table"],
  NotRequested: [
    "the stage director is reached at the complainant's request, and nobody has asked for it",
    "stages.table",
  ],
  "NothingProposed/accepted": ["no outcome has been proposed that could be accepted", "complaints.resolve"],
  "NothingProposed/accepted later": [
    "no outcome has been proposed that could be accepted",
    "complaints.resolve",
    "adr.eight-weeks",
  ],
  "NothingProposed/rejected": ["no outcome has been proposed that could be rejected", "complaints.resolve"],
  AlreadyDeadlocked: ["the complaint has already reached deadlock, or is with ADR", "adr.deadlock"],
  NoDeadlock: ["the code knows no deadlock", "adr.deadlock"],
  DeadlockNotOnRequest: ["under this code deadlock is not for the complainant to ask for", "adr.deadlock"],
  DeadlockRequestTooEarly: ["deadlock cannot be asked for yet", "adr.deadlock"],
  LetterSent: ["the letter saying that the complaint has reached deadlock has been sent", "adr.deadlock"],
  NotDeclinable: ["under this code a request for deadlock cannot be declined", "adr.deadlock"],
  DeadlockNotRequested: ["nobody has asked for deadlock", "adr.deadlock"],
  "DeadlockNotRequested/reached": [
    "deadlock is reached at the complainant's request, and nobody has asked for it",
    "adr.deadlock",
  ],
  "DeadlockNotRequested/agreed": [
    "deadlock is reached by agreement, and the complainant has not asked for it",
    "adr.deadlock",
  ],
  DeadlockTooEarly: ["the complaint has not gone on for as long as the code says", "adr.deadlock"],
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
  SilenceUntimed: ["the code does not say how long a silence closes a complaint", "complaints.resolve"],
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
  AdrLapsed: [
    "the time in which the complaint could be taken to ADR is over",
    "adr.eight-weeks",
    "adr.deadlock",
    "adr.ofcom",
    "lapsing:adr.within",
  ],
  AdrNotDecided: ["the ADR scheme has not decided", "adr.ofcom"],
  DueBeforeAcceptance: ["the decision would be due before it was accepted", "adr.ofcom"],
  NothingToCarryOut: [
    "the complainant has accepted no decision of the ADR scheme that is still to be carried out",
    "adr.ofcom",
  ],
  DecisionNotCarriedOut: [
    "the complainant has accepted the decision of the ADR scheme, and it has not been carried out",
    "adr.ofcom",
  ],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>

export type Refused = keyof typeof REFUSALS

/** Every refusal code of the procedure. */
export const CODES_OF_REFUSALS = [...new Set(Object.keys(REFUSALS).map((each) => each.split("/")[0] ?? ""))]

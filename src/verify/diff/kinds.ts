/**
 * The kinds of change between two editions of a code, each with its severity and the reason for that.
 *
 * @since 0.1.0
 */

/**
 * How severe a change is, as the number of a version shows it: `major` where a complainant loses something or what was
 * taken can be refused; `minor` where a complainant gains or something is added; `patch` where no outcome changes.
 *
 * @since 0.1.0
 */
export type ChangeSeverity = "major" | "minor" | "patch"

/**
 * The severities, the least first.
 *
 * @example
 * CHANGE_SEVERITIES // => ["patch", "minor", "major"]
 * @since 0.1.0
 */
export const CHANGE_SEVERITIES = ["patch", "minor", "major"] as const satisfies readonly ChangeSeverity[]

/**
 * A severity and its reason, in a sentence.
 *
 * @since 0.1.0
 */
export interface KindRule {
  readonly severity: ChangeSeverity
  readonly because: string
}

const major = (because: string): KindRule => ({ severity: "major", because })
const minor = (because: string): KindRule => ({ severity: "minor", because })
const patch = (because: string): KindRule => ({ severity: "patch", because })

/**
 * Every kind of change, in the order in which pages list them. A kind that is not in this table does not compile.
 *
 * @example
 * CHANGE_KINDS.dutyLater.severity // => "major"
 * CHANGE_KINDS.dutySooner.severity // => "minor"
 * @since 0.1.0
 */
export const CHANGE_KINDS = {
  // The published text.
  clauseAdded: minor("the text says something more"),
  clauseRemoved: major("what cites the clause has lost its ground, and its id is gone"),
  clauseChanged: minor("the rules that cite the clause must be looked at again"),
  // Norms.
  dutyAdded: minor("more is promised"),
  dutyDropped: major("what was promised is no longer"),
  dutySooner: minor("the complainant gains; what was in time may now be late, which the effect tells"),
  dutyLater: major("the complainant waits longer"),
  dutyTimed: minor("a time is set where none was"),
  dutyUntimed: major("no time is set where one was"),
  dutyTimeChanged: major("the time is counted otherwise, and can be later"),
  dutyWidened: minor("the duty arises in more cases, or sooner"),
  dutyNarrowed: major("the duty arises in fewer cases, or later"),
  dutyStartChanged: major("the duty arises otherwise, and may not arise where it did"),
  forceStrengthened: minor("an aim has become a duty"),
  forceWeakened: major("a duty has become an aim"),
  rightAdded: minor("the complainant has a further right"),
  rightDropped: major("the complainant has lost a right"),
  rightSooner: minor("the right opens in more cases, or sooner"),
  rightLater: major("the right opens in fewer cases, or later"),
  rightOpeningChanged: major("the right opens otherwise, and may not open where it did"),
  lapseAdded: major("the right lapses, which it did not"),
  lapseDropped: minor("the right no longer lapses"),
  lapseSooner: major("the right lapses sooner"),
  lapseLater: minor("the right lapses later"),
  lapseChanged: major("the right lapses otherwise, and can lapse sooner"),
  partyChanged: major("another party is bound, or entitled"),
  fulfilmentChanged: major("other events carry the norm out"),
  endingAdded: major("more ends the norm"),
  endingRemoved: minor("less ends the norm"),
  restoringAdded: minor("more brings the norm back"),
  restoringRemoved: major("less brings the norm back"),
  recurrenceChanged: major("the norm runs again otherwise"),
  sourcesChanged: minor("whose rule governs is told otherwise"),
  // Machines.
  procedureAdded: minor("a further procedure can be used"),
  procedureRemoved: major("cases of the procedure are refused"),
  initialChanged: major("every case begins otherwise"),
  stateAdded: minor("a case can be in a further state"),
  stateRemoved: major("a state that programs know is gone"),
  finalityChanged: major("a case ends, or goes on, where it did not"),
  eventAdded: minor("a further event can be told"),
  eventRemoved: major("an event that logs hold is refused"),
  actorChanged: major("the event is another party's act"),
  arrowAdded: minor("an event can be taken where it could not"),
  arrowRemoved: major("an event is refused where it could be taken"),
  guardLoosened: minor("an event is taken in more cases, or sooner"),
  guardTightened: major("an event is taken in fewer cases, or later"),
  guardChanged: major("an event may be refused where it was taken"),
  targetChanged: major("the same event leads to another state"),
  orderChanged: major("of two transitions that fit, another one may be taken"),
  noticeAdded: minor("a further notice is sent"),
  noticeDropped: major("a notice is no longer sent"),
  raisingAdded: minor("a further case is raised"),
  raisingDropped: major("a case is no longer raised"),
  refusalAdded: minor("a refusal has a reason of its own"),
  refusalRemoved: minor("the refusal is no longer declared; what takes its place is told beside it"),
  reasonChanged: major("programs branch on the code of a refusal"),
  // Readings.
  readingAdded: minor("a doubt is named; its default is told beside it where it alters a rule"),
  readingRemoved: major("an alternative that was chosen is refused"),
  alternativeAdded: minor("a phrase can be read in a further way"),
  alternativeRemoved: major("an alternative that was chosen is refused"),
  defaultChanged: major("a phrase is read otherwise by default"),
  choiceChanged: major("a phrase is read otherwise"),
  // The code.
  codeReplaced: major("it is another code"),
  regulatorChanged: major("another regulator's rules apply"),
  inForceChanged: major("other cases run on this version"),
  channelAdded: minor("a complaint can come by a further channel"),
  channelRemoved: major("a channel is no longer named"),
  subjectAdded: minor("a further subject is told apart"),
  subjectRemoved: major("a subject that logs name is no longer told apart"),
  schemeAdded: minor("a further ADR scheme is named"),
  schemeRemoved: major("an ADR scheme is no longer named"),
  exclusionAdded: major("further complaints are left out of ADR"),
  exclusionRemoved: minor("fewer complaints are left out of ADR"),
  statementAdded: minor("the text says what it did not"),
  statementDropped: major("the text no longer says it"),
  statementChanged: minor("what is known of the text has changed"),
  contactChanged: minor("a way to reach somebody is told otherwise"),
  termChanged: major("the code promises something else; nothing shows that nobody loses by it"),
  versionChanged: patch("an edition has another name"),
  wordsChanged: patch("it is said in other words"),
  citationChanged: patch("the same rule rests on other clauses"),
  // The calendar.
  hoursChanged: major("working time is counted otherwise"),
  zoneChanged: major("local days are others"),
  holidaysChanged: minor("the rule is the same; the calendar tells which days it counts"),
  horizonExtended: minor("deadlines are known further ahead, or further back"),
  horizonShortened: major("deadlines that were known are refused"),
  // The regulation.
  requirementStarts: minor("a further requirement is in force"),
  requirementEnds: major("a requirement is no longer in force"),
  requirementChanged: minor("what is known of a requirement has changed"),
} as const satisfies Readonly<Record<string, KindRule>>

/**
 * A kind of change.
 *
 * @since 0.1.0
 */
export type ChangeKind = keyof typeof CHANGE_KINDS

/**
 * A change between two editions: of which part (a procedure, or `text`, `readings`, `code`, `calendar`, `regulation`,
 * `standing`) and which rule of it, what it is about in words, what stood there and what stands there now (null where
 * nothing), the clauses that bear on it, and under which reading, where only under one.
 *
 * @since 0.1.0
 */
export interface Change {
  readonly kind: ChangeKind
  readonly severity: ChangeSeverity
  readonly of: string
  readonly rule: string
  readonly what: string
  readonly from: string | null
  readonly to: string | null
  readonly under?: string
  readonly clauses: readonly string[]
  /** The rules to look at again, where a clause changed. */
  readonly rules?: readonly string[]
}

/**
 * A change before its severity is looked up.
 *
 * @since 0.1.0
 */
export type Found = Omit<Change, "severity">

/**
 * Changes with the severity of their kinds.
 *
 * @since 0.1.0
 */
export const withSeverity = (found: readonly Found[]): readonly Change[] =>
  found.map(({ kind, ...rest }) => ({ kind, severity: CHANGE_KINDS[kind].severity, ...rest }))

/**
 * The severity of several changes together: that of the severest; null where nothing changed.
 *
 * @param changes - the changes
 * @example
 * severityOf([]) // => null
 * @since 0.1.0
 */
export const severityOf = (changes: readonly Pick<Change, "severity">[]): ChangeSeverity | null =>
  CHANGE_SEVERITIES.findLast((severity) => changes.some((each) => each.severity === severity)) ?? null

/**
 * The tree of a family: which case raised which, how each stands, and what should have been raised and was not.
 *
 * @since 0.1.0
 */
import type { Links, Member, Raising } from "../../case/family.ts"
import { sayMoment } from "./moment.ts"
import { short, wrap } from "./plain.ts"
import type { Style } from "./style.ts"
import { wordsOf } from "./words.ts"

/** A line that stands deeper is indented no more than the one above it, so that there is room for what it says. */
const deepest = ({ width }: Style): number => Math.min(8, Math.floor((width - 26) / 3))
const MOST_ID = 60

/** A line of the tree that is still to be drawn: a case, or a raising that no case has met. */
interface Branch {
  readonly of: Member
  readonly open?: Raising
  /** What stands before it, for the branches above that go on. */
  readonly before: string
  readonly depth: number
  readonly isLast: boolean
}

/** What is known of the cases of a log together. */
interface Family {
  readonly ids: ReadonlySet<string>
  readonly children: ReadonlyMap<string, readonly Member[]>
  readonly links: ReadonlyMap<string, Links>
  /** The cases that another one asks for. */
  readonly askedFor: ReadonlySet<string>
}

/**
 * The families of a log as lines of text: the cases that are linked to another, or that ask for one that is not there.
 *
 * @param members - the cases of one log
 * @param links - what they say of each other (see `linksOf`)
 * @param style - how to write
 * @returns no lines where no case is linked to another
 * @since 0.1.0
 */
export const familyTree = (
  members: readonly Member[],
  links: ReadonlyMap<string, Links>,
  style: Style,
): readonly string[] => {
  const family = familyIn(members, links)
  const isRoot = ({ of }: Member): boolean => of.raisedBy === undefined || !family.ids.has(of.raisedBy)
  const isLinked = ({ of }: Member): boolean =>
    of.raisedBy !== undefined || family.children.has(of.id) || openIn(family, of.id).length > 0
  // A case that is said to come from one that it raised itself has no root: it is drawn all the same, after the others.
  const order = [...members.filter(isRoot), ...members.filter((each) => !isRoot(each))].filter(isLinked)
  const drawn = new Set<string>()
  const lines = order.flatMap((each) => (drawn.has(each.of.id) ? [] : treeOf(each, family, drawn, style)))
  return lines.length === 0 ? [] : [style.paint("strong", "Which case raised which"), ...lines]
}

const familyIn = (members: readonly Member[], links: Family["links"]): Family => {
  const ids = new Set(members.map((each) => each.of.id))
  const children = new Map<string, Member[]>()
  for (const each of members) {
    const { raisedBy } = each.of
    if (raisedBy === undefined || !ids.has(raisedBy)) continue
    const siblings = children.get(raisedBy)
    if (siblings === undefined) children.set(raisedBy, [each])
    else siblings.push(each)
  }
  const raised = [...links.values()].flatMap(({ raisings }) => raisings.flatMap((each) => each.raised?.case ?? []))
  return { ids, children, links, askedFor: new Set(raised) }
}

const openIn = ({ links }: Family, id: string): readonly Raising[] =>
  (links.get(id)?.raisings ?? []).filter((each) => each.raised === undefined)

/** The lines of a case and of all that hangs below it; a chain of any length takes no room but its lines. */
const treeOf = (root: Member, family: Family, drawn: Set<string>, style: Style): readonly string[] => {
  const [on, fork, end] = style.unicode ? ["│  ", "├─ ", "└─ "] : ["|  ", "|- ", "`- "]
  const lines: string[] = []
  const todo: Branch[] = [{ of: root, before: "", depth: 0, isLast: true }]
  drawn.add(root.of.id)
  for (let branch = todo.pop(); branch !== undefined; branch = todo.pop()) {
    const { of, open, before, depth, isLast } = branch
    const label = depth === 0 ? "" : isLast ? end : fork
    const rest = depth === 0 ? "" : isLast ? "   " : on
    const next = depth > deepest(style) ? before : `${before}${rest}`
    const below = open === undefined ? branchesBelow(of, family, drawn, next, depth) : []
    const text = open === undefined ? sayCase(of, family, style) : sayOpen(of, open, style)
    const indent = `${before}${rest}${below.length > 0 ? on : "   "}`
    for (const [index, line] of wrap(text, style.width - 2 - indent.length).entries())
      lines.push(` ${index === 0 ? `${before}${label}` : indent}${line}`)
    for (const each of below.toReversed()) todo.push(each)
  }
  return lines
}

const branchesBelow = (
  of: Member,
  family: Family,
  drawn: Set<string>,
  before: string,
  depth: number,
): readonly Branch[] => {
  const children = (family.children.get(of.of.id) ?? []).filter((each) => !drawn.has(each.of.id))
  for (const each of children) drawn.add(each.of.id)
  const below = [...children.map((each) => ({ of: each })), ...openIn(family, of.of.id).map((open) => ({ of, open }))]
  return below.map((each, index) => ({ ...each, before, depth: depth + 1, isLast: index === below.length - 1 }))
}

const sayCase = ({ of, rules }: Member, family: Family, { paint }: Style): string => {
  const isOver = rules.machine.states[of.state.state]?.final === true
  const remark = remarkOn(of, family)
  return [
    `${paint("strong", of.procedure)} ${short(of.id, MOST_ID)}:`,
    paint(isOver ? "good" : "plain", of.history.length === 0 ? "not begun" : of.state.state),
    ...(remark === undefined ? [] : [paint("faint", `(${remark})`)]),
  ].join(" ")
}

/** What is to be said of where a case comes from: nothing, where another asks for it or it comes from none. */
const remarkOn = ({ id, raisedBy, history }: Member["of"], { ids, askedFor }: Family): string | undefined => {
  if (raisedBy === undefined || history.length === 0 || askedFor.has(id)) return undefined
  return ids.has(raisedBy) ? "nothing asked for it" : `raised by ${short(raisedBy, MOST_ID)}, which is not in the log`
}

const sayOpen = ({ rules }: Member, { procedure, because, startedBy }: Raising, { paint, glyphs }: Style): string =>
  [
    paint("warning", `${glyphs.late} ${procedure} still to be raised:`),
    because,
    `[${short(startedBy.id, MOST_ID)}] ${sayMoment(wordsOf(rules).instant(startedBy.at))}`,
  ].join(" ")

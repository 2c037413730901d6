/**
 * Products: the situations of a family, in which each of its cases is in a kind of situation or not there yet. What one case
 * does changes nothing in another but whether what it asked to be raised is owed, so every combination of their steps is
 * looked at.
 *
 * @since 0.1.0
 */
import type { ProcedureName } from "../../code/vocabulary.ts"
import { type Family, type FamilyCondition, type FamilySituation, familyHolds } from "./family-demand.ts"
import type { Member } from "./member.ts"

/**
 * A case of a family: its procedure, how others see it, and by which conditions.
 *
 * @since 0.1.0
 */
export interface Role {
  readonly procedure: ProcedureName
  readonly member: Member
  /** The places of the conditions among those that the member tells apart, by their texts. */
  readonly places: ReadonlyMap<string, number>
  /** The place of the role of the case that raises this one. */
  readonly by: number | undefined
  /** The condition on the case that raises this one that it was asked for; undefined where nothing ever asks for it. */
  readonly asked: string | undefined
}

/**
 * The situations of a family: of each the kinds of its cases, -1 for one that is not there.
 *
 * @since 0.1.0
 */
export interface Product {
  readonly size: number
  readonly kindsAt: (at: number) => readonly number[]
  readonly situationAt: (at: number) => FamilySituation
  /** The steps, each from one situation to another. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly depth: number
}

const ABSENT = -1

/** The places of the roles of a family by their procedures. */
const placesOf = (roles: readonly Role[]): ReadonlyMap<ProcedureName, number> =>
  new Map(roles.map(({ procedure }, place) => [procedure, place]))

const isAsked = (roles: readonly Role[], kinds: readonly number[], { by, asked }: Role): boolean => {
  if (by === undefined || asked === undefined) return false
  const { member, places } = roles[by] as Role
  const kind = kinds[by] as number
  const place = places.get(asked)
  return kind !== ABSENT && place !== undefined && member.holds(kind, place)
}

/** The situations that one step leads to. */
const stepsFrom = (
  roles: readonly Role[],
  kinds: readonly number[],
  raising: "freely" | "whatIsOwed",
): readonly (readonly number[])[] =>
  roles.flatMap((role, place) => {
    const kind = kinds[place] as number
    const turned = (to: number): readonly number[] => kinds.map((each, other) => (other === place ? to : each))
    if (kind !== ABSENT) return role.member.next(kind).map(turned)
    const isParentThere = role.by === undefined || kinds[role.by] !== ABSENT
    const mayBegin = role.asked === undefined || raising === "freely" || isAsked(roles, kinds, role)
    return isParentThere && mayBegin ? role.member.first.map(turned) : []
  })

/**
 * The situations that a family can come to.
 *
 * @param roles - its cases, each after the one that raises it
 * @param raising - `whatIsOwed`: of what rules ask to be raised only that is raised which is owed; `freely`: a case may say
 * that it was raised by another that never asked for it
 * @param budget - the most situations that may be found
 * @returns the situations, those first that the fewest steps lead to; undefined where the budget does not suffice
 * @since 0.1.0
 */
export const productOf = (
  roles: readonly Role[],
  raising: "freely" | "whatIsOwed",
  budget: number,
): Product | undefined => {
  const numbers = new Map<string, number>()
  const found: (readonly number[])[] = []
  const numberOf = (kinds: readonly number[]): number => {
    const key = kinds.join()
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, found.length)
    return found.push(kinds) - 1
  }
  const from: number[] = []
  const to: number[] = []
  let depth = 0
  numberOf(roles.map(() => ABSENT))
  let levelEnds = found.length
  for (let at = 0; at < found.length; at++) {
    if (found.length > budget) return undefined
    if (at === levelEnds) {
      depth++
      levelEnds = found.length
    }
    for (const kinds of stepsFrom(roles, found[at] as readonly number[], raising)) {
      from.push(at)
      to.push(numberOf(kinds))
    }
  }
  const places = placesOf(roles)
  const kindsAt = (at: number): readonly number[] => found[at] as readonly number[]
  return {
    size: found.length,
    kindsAt,
    from,
    to,
    depth,
    situationAt: (at) => {
      const kinds = kindsAt(at)
      const roleOf = (procedure: ProcedureName): Role => roles[places.get(procedure) ?? 0] as Role
      const kindOf = (procedure: ProcedureName): number => kinds[places.get(procedure) ?? 0] as number
      return {
        isThere: (procedure) => places.has(procedure) && kindOf(procedure) !== ABSENT,
        hasEnded: (procedure) => roleOf(procedure).member.hasEnded(kindOf(procedure)),
        isOwed: (procedure) =>
          places.has(procedure) && kindOf(procedure) === ABSENT && isAsked(roles, kinds, roleOf(procedure)),
        holdsOf: (procedure, where) => {
          const { member, places: own } = roleOf(procedure)
          return member.holds(kindOf(procedure), own.get(JSON.stringify(where)) ?? -1)
        },
      }
    },
  }
}

/** The situations in which a condition holds. */
const where = (product: Product, condition: FamilyCondition): readonly boolean[] =>
  Array.from({ length: product.size }, (_, at) => familyHolds(condition, product.situationAt(at)))

/**
 * The situations in which a condition holds, those first that the fewest steps lead to.
 *
 * @since 0.1.0
 */
export const situationsIn = (product: Product, condition: FamilyCondition): readonly number[] =>
  where(product, condition).flatMap((holds, at) => (holds ? [at] : []))

/**
 * The situations in which a condition holds and from which none can be come to in which another does.
 *
 * @since 0.1.0
 */
export const stuckIn = (product: Product, condition: FamilyCondition, to: FamilyCondition): readonly number[] => {
  const into = Array.from({ length: product.size }, (): number[] => [])
  for (const [index, end] of product.to.entries()) into[end]?.push(product.from[index] as number)
  const leading = new Set(situationsIn(product, to))
  for (const at of leading) for (const before of into[at] ?? []) leading.add(before)
  return situationsIn(product, condition).filter((at) => !leading.has(at))
}

/** How the families of a product are made up, for whoever needs the same again. @since 0.1.0 */
export const keyOfRoles = (family: Family, roles: readonly Role[]): string =>
  JSON.stringify([family, roles.map(({ member, places, asked }) => [member.text, [...places.keys()], asked])])

/** What must not happen while an input is handled: prototypes changed, too much time, memory that grows. */
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

const PROTOTYPES = [Object, Array, Function, String, Number, Boolean, Map, Set, Promise, Error, RegExp].map(
  (each) => each.prototype as object,
)

const namesOf = (): string => PROTOTYPES.map((each) => Reflect.ownKeys(each).length).join()

const clean = namesOf()

/** What of the built-in prototypes has been changed; undefined where nothing has. */
export const pollution = (): string | undefined => {
  const strange = Object.keys(Object.prototype)
  if (strange.length > 0) return `Object.prototype has been given ${strange.join(", ")}`
  return namesOf() === clean ? undefined : "a built-in prototype has been changed"
}

/** The longest that one input may take, in milliseconds. */
export const LONGEST = 1_000

let collect: (() => void) | undefined

/** The megabytes that are in use once all that can go has gone. */
export const megabytesInUse = (): number => {
  if (collect === undefined) {
    setFlagsFromString("--expose-gc")
    collect = runInNewContext("gc") as () => void
  }
  collect()
  return process.memoryUsage().heapUsed / 1_048_576
}

/** Measures one subject in a process of its own, so that none finds code that another has warmed or spoiled. */
import { subjects } from "./subjects.ts"

const [, , name = "", built = "", quick] = process.argv
const load = subjects[name]
if (load === undefined)
  throw new Error(`there is no subject "${name}"; subjects are ${Object.keys(subjects).join(", ")}`)
const measure = await load()
process.send?.(await measure({ isQuick: quick === "--quick", built }))

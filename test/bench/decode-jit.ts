/** Run in a process of its own: the race of the decoders with effect's JIT compiler, as a line of JSON. */
import "effect/schema/SchemaJITCompiler/enable"
import { raceDecoders } from "./decode.ts"

console.log(JSON.stringify(await raceDecoders(process.argv.includes("--quick"))))

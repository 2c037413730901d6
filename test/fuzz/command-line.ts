/** Fuzzing of the command line, in this process: any words, with logs and codes that are spoiled. */
import { ran } from "../cli/host.ts"
import { codes, texts } from "./corpus.ts"
import { spoiledText, spoiledValue } from "./hostile.ts"
import { insist, insistShowable, oneOf, type Part, type Trial } from "./part.ts"

const COMMANDS = [
  "timeline",
  "explain",
  "due",
  "what-if",
  "awards",
  "readings",
  "compare",
  "check",
  "audit",
  "",
] as const
/** A check goes through every rule of a code, whatever the input; the proof, which takes longest, is left out. */
const CHECK = { argv: ["check", "--no-proof"], longest: 5_000 }

const WORDS = [
  "log.json",
  "code.json",
  "-",
  "--json",
  "--at",
  "now",
  "2024-10-23T17:49:00+01:00",
  "--reading",
  "working-hour=clock",
  "--code",
  "--code-alone",
  "--case",
  "case-1",
  "--width",
  "40",
  "--ascii",
  "--from",
  "--span",
  "24 working hours",
  "--month",
  "2025-03",
  "--fail-on",
  "breach",
  "--readings",
  "--add",
  "--format",
  "sarif",
  "--strict",
  "--batch",
  "--help",
  "--version",
  "",
  "--",
  "\u0000",
  "__proto__",
] as const

/** The command line. */
export const commandLine: Part = {
  name: "command line",
  share: 1,
  trial: (random): Trial => {
    const command = oneOf(COMMANDS, random)
    const words = Array.from({ length: random.whole(0, 6) }, () => oneOf(WORDS, random))
    const isCheck = command === "check"
    const argv = [
      ...(isCheck ? CHECK.argv : command === "" ? [] : [command]),
      ...(random.chance(80) ? ["log.json"] : []),
      ...words,
    ]
    const log = random.chance(50) ? spoiledText(oneOf(texts, random), random) : oneOf(texts, random)
    const code = JSON.stringify(spoiledValue(oneOf(codes, random), random))
    return {
      input: { argv, log, code },
      ...(isCheck ? { longest: CHECK.longest } : {}),
      run: async () => {
        const files = { "log.json": log, "code.json": code, now: log }
        const { code: exit, out, err } = await ran(argv, { files, stdin: log, now: () => Date.UTC(2024, 10, 1) })
        insist([0, 1, 2].includes(exit), `the exit code ${exit}`)
        insist(!/an error of the program itself/.test(err), err.slice(0, 2_000))
        insist(exit !== 2 || err !== "" || out !== "", "it ends with 2 and says nothing")
        insistShowable(out)
        insistShowable(err)
      },
    }
  },
}

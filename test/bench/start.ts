/** Starting: what an import and the command line cost over bare Node. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { wallTimes } from "./process.ts"
import { figure, type Measure } from "./result.ts"

const example = fileURLToPath(new URL("../../docs/examples/cases/vm-tls-2024-10.json", import.meta.url))

export const measure: Measure = async ({ isQuick, built }) => {
  const at = (file: string) => join(built, file)
  writeFileSync(at("bare.mjs"), "")
  writeFileSync(at("schema.mjs"), 'import * as Schema from "effect/Schema"\nglobalThis.kept = Schema\n')
  const rounds = isQuick ? 3 : 25
  const time = wallTimes(
    {
      bare: [at("bare.mjs")],
      core: [at("core.js")],
      index: [at("index.js")],
      text: [at("text.js")],
      schema: [at("schema.mjs")],
      version: [at("cli.js"), "--version"],
      due: [at("cli.js"), "due", "2024-10-23T17:49:00+01:00", "24 working hours"],
      timeline: [at("cli.js"), "timeline", example],
    },
    rounds,
  )
  const bare = time("bare")
  const row = (what: string, whole: number) => [
    what,
    `${figure(whole)} ms`,
    whole === bare ? "" : `${figure(whole - bare)} ms`,
  ]
  const [core, version, timeline] = [time("core") - bare, time("version") - bare, time("timeline") - bare]
  const overSchema = time("index") - time("schema")
  return {
    title: "Start",
    says: [
      `From the start of a process to its end, with the output of the build that is published; the median of ${rounds} rounds in which all take turns. An import is of the unbundled package as \`npm\` installs it, so it also loads what it imports of effect and luxon, file by file. The command line is one bundled file.`,
    ],
    tables: [
      {
        head: ["process", "time", "over bare Node"],
        rows: [
          row("bare Node, an empty module", time("bare")),
          row("import of `./core`", time("core")),
          row("import of `.`", time("index")),
          row("import of `./text`", time("text")),
          row("import of `effect/Schema` alone", time("schema")),
          row("`complaints-code --version`", time("version")),
          row("`complaints-code due ...`", time("due")),
          row("`complaints-code timeline docs/examples/cases/vm-tls-2024-10.json`", time("timeline")),
        ],
      },
    ],
    targets: [
      {
        what: "import of `./core` over bare Node",
        reach: "< 20 ms",
        measured: `${figure(core)} ms`,
        reached: core < 20,
      },
      {
        what: "import of `.` over `effect/Schema` alone",
        reach: "<= 30 ms",
        measured: overSchema > 0 ? `${figure(overSchema)} ms` : "no more than it",
        reached: overSchema <= 30,
      },
      ...[
        { what: "`--version` over bare Node", over: version },
        { what: "`timeline` over bare Node", over: timeline },
      ].map(({ what, over }) => ({
        what,
        reach: "< 150 ms",
        measured: `${figure(over)} ms`,
        reached: over < 150,
      })),
    ],
  }
}

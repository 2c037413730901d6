import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { example, ran } from "./host.ts"

const files = { "vm.json": example("vm-tls-2024-10.json") }
const COMMANDS =
  "timeline, explain, due, what-if, awards, readings, compare, check, audit, diff, manifest, letter, letters, docs"
const help = (command = ""): string => `for help: complaints-code${command} --help\n`

describe("an invocation that cannot be understood", () => {
  it.each([
    [["timelin", "vm.json"], `there is no command "timelin"; did you mean "timeline"?\n${help()}`],
    [["weather"], `there is no command "weather"; commands are ${COMMANDS}\n${help()}`],
    [["__proto__"], `there is no command "__proto__"; commands are ${COMMANDS}\n${help()}`],
    [["--wizard"], `there is no flag "--wizard"\n${help()}`],
    [["timeline"], `the argument FILE is missing\n${help(" timeline")}`],
    [["explain", "vm.json"], `the argument NAME is missing\n${help(" explain")}`],
    [
      ["timeline", "vm.json", "more", "\u001b[2J"],
      `nothing was expected after the arguments, got "more", "\\u{1b}[2J"\n${help(" timeline")}`,
    ],
    [["timeline", "vm.json", "--jso"], `there is no flag "--jso"; did you mean "--json"?\n${help(" timeline")}`],
    [["timeline", "vm.json", "--at"], `--at: a value is missing: expected INSTANT|now\n${help(" timeline")}`],
    [["timeline", "vm.json", "--fail-on", "miss"], `--fail-on: expected "breach", got "miss"\n${help(" timeline")}`],
    [["timeline", "vm.json", "--width", "39"], `--width: expected 40 to 400 columns, got "39"\n${help(" timeline")}`],
    [["timeline", "vm.json", "--width", "wide"], `--width: expected a number, got "wide"\n${help(" timeline")}`],
    [["due", "--batched"], `there is no flag "--batched"; did you mean "--batch"?\n${help(" due")}`],
  ])("%j ends with 2, says why on standard error and nothing on standard output", async (argv, err) => {
    expect(await ran(argv, { files })).toEqual({ code: 2, out: "", err })
  })

  it("without any command ends with 2, and shows on standard error what there is", async () => {
    const { code, out, err } = await ran([])
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toBe((await ran(["--help"])).out)
  })
})

describe("help", () => {
  it("shows the commands", async () => {
    const { code, out, err } = await ran(["--help"])
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toContain(`
SUBCOMMANDS
  timeline    Show a case: its state, deadlines, rights, and what may happen next
  explain     Say why a norm or an event stands as it does, and what would have to happen
  due         Work out when a span of time from an instant is over
`)
  })

  it.each([
    ["timeline", "timeline [flags] <file>", ["--at INSTANT|now", "--reading ID=CHOICE", "--fail-on breach", "--width"]],
    ["explain", "explain [flags] <file> <name>", ["--at INSTANT|now", "--reading ID=CHOICE", "--case ID", "--ascii"]],
    [
      "check",
      "check [flags]",
      [
        "--code FILE",
        "--on DATE|now",
        "--from DATE",
        "--to DATE",
        "--strict",
        "--baseline FILE",
        "--format text|json|sarif",
        "--reading ID=CHOICE",
      ],
    ],
    ["due", "due [flags] [<from>] [<span>]", ["--batch", "--calendar FILE", "--reading ID=CHOICE", "--json"]],
  ])(
    "of %s shows its arguments and flags, needs no file and offers nothing that it cannot do",
    async (name, usage, flags) => {
      const { code, out, err } = await ran([name, "--help"])
      expect({ code, err }).toEqual({ code: 0, err: "" })
      expect(out).toContain(`\nUSAGE\n  complaints-code ${usage}\n`)
      for (const flag of flags) expect(out).toContain(`\n  ${flag} `)
      expect(out).not.toMatch(/wizard|log-level/)
    },
  )

  it("is coloured on a terminal only", async () => {
    const esc = String.fromCharCode(27)
    expect((await ran(["--help"], { columns: 80 })).out).toContain(esc)
    expect((await ran(["--help"], { columns: 80, env: { NO_COLOR: "1" } })).out).not.toContain(esc)
    expect((await ran(["--help"])).out).not.toContain(esc)
  })
})

describe("--version", () => {
  it("is that of the package", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))
    expect(await ran(["--version"])).toEqual({ code: 0, out: `complaints-code ${version}\n`, err: "" })
  })
})

describe("completions", () => {
  const shells = [
    { shell: "bash", parse: ["-n"] },
    { shell: "zsh", parse: ["-n"] },
    { shell: "fish", parse: ["--no-execute"] },
  ].map((each) => ({ ...each, isThere: spawnSync(each.shell, ["-c", "exit 0"]).status === 0 }))

  it.each(shells)("for $shell know every command and flag", async ({ shell }) => {
    const { code, out, err } = await ran(["--completions", shell])
    expect({ code, err }).toEqual({ code: 0, err: "" })
    for (const word of ["timeline", "explain", "due", "fail-on", "calendar"]) expect(out).toContain(word)
  })

  for (const { shell, parse, isThere } of shells) {
    it.skipIf(!isThere)(`for ${shell} are a script that it can read (where there is that shell)`, async () => {
      const { out } = await ran(["--completions", shell])
      const { status, stderr } = spawnSync(shell, parse, {
        input: out,
        encoding: "utf8",
        env: { ...process.env, LC_ALL: "C" },
      })
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    })
  }

  it.skipIf(!shells[0]?.isThere)("complete the commands in a bash", async () => {
    const { out } = await ran(["--completions", "bash"])
    const typed = 'COMP_WORDS=(complaints-code t) COMP_CWORD=1 COMP_LINE="complaints-code t" COMP_POINT=17'
    const complete =
      "$(complete -p complaints-code | sed 's/.*-F \\([^ ]*\\).*/\\1/') complaints-code t complaints-code"
    const { stdout } = spawnSync("bash", ["-c", `${out}\n${typed}\n${complete}\necho "\${COMPREPLY[@]}"`], {
      encoding: "utf8",
    })
    expect(stdout).toBe("timeline\n")
  })

  it("refuse another shell", async () => {
    expect((await ran(["--completions", "tcsh"])).err).toBe(
      `--completions: expected "bash" | "zsh" | "fish" | "powershell" | "sh" | "pwsh", got "tcsh"\n${help()}`,
    )
  })
})

describe("an error of the program itself", () => {
  it("ends with 2 and is said on standard error, never thrown", async () => {
    const now = () => {
      throw new Error("no clock\u001b[2J")
    }
    expect(await ran(["timeline", "vm.json", "--at", "now"], { files, now })).toEqual({
      code: 2,
      out: "",
      err: "an error of the program itself: Error: no clock\\u{1b}[2J\n",
    })
  })

  it("is no clock that says nonsense", async () => {
    expect((await ran(["timeline", "vm.json", "--at", "now"], { files, now: () => Number.NaN })).err).toBe(
      "--at now: NaN is not an instant: give whole milliseconds since 1970-01-01T00:00:00Z\n",
    )
  })
})

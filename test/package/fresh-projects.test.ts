/** The package as users get it: packed, installed by npm into fresh projects, compiled there and run on every runtime. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Browser, chromium } from "playwright-core"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { chromiumPath, warnWithoutChromium } from "../chromium.ts"
import { serve } from "../served.ts"
import { consumer, install, newProject, typeCheck } from "./fresh/project.ts"
import { execute, type Obtained, obtain, runtimes } from "./fresh/runtimes.ts"
import { manifest, root } from "./packed.ts"

warnWithoutChromium("the package, bundled,")

/** Worked by hand: section 4 of the design, the requirements of 7 and 8 April 2026 and the Code's own words. */
const ACKNOWLEDGE = ["2024-10-24T17:49:00.000+01:00", "2024-10-28T14:30:00.000+00:00", "2024-10-28T14:30:00.000+00:00"]
const done = {
  ".": {
    state: "Received",
    opened: ["pending", ...ACKNOWLEDGE],
    answered: ["met", ...ACKNOWLEDGE],
    refused: [["e3", "AdrNotOpen", "2024-12-18T00:00:00.000+00:00"]],
    bad: [
      '$.events[0].at: "2024-10-23T17:49:00" is a local time: end it with Z or its offset from UTC, for example 2024-10-23T17:49:00+01:00',
    ],
  },
  "./core": {
    due: Date.UTC(2024, 9, 28, 14, 30),
    opens: Date.UTC(2024, 11, 18),
    report: ["pending", ...ACKNOWLEDGE],
  },
  "./publish": ["#/$defs/Log", 1],
  "./regulation": ["t-adr-8w", "t-adr-6w"],
  "./testing": ["ComplaintMade", true],
  "./text": "you may make a complaint through Ofcom.",
  "./verify": "6 weeks",
}

let project = ""
let unreachable: string | undefined
/** What npm installed with the package, before the optional peer. */
let brought: readonly string[] = []
/** What tsc said of the program when it made the modules that run. */
let compiled = ""

const write = (file: string, lines: string): void => writeFileSync(join(project, file), `${lines}\n`)

const linesOf = (said: string): readonly string[] => said.split("\n").filter((line) => line !== "")

beforeAll(async () => {
  const made = newProject()
  project = made.project
  unreachable = await install(project, made.tarball)
  if (unreachable !== undefined) return
  brought = readdirSync(join(project, "node_modules")).filter((name) => !name.startsWith("."))
  unreachable = await install(project, `fast-check@${manifest.devDependencies["fast-check"]}`)
  for (const file of ["consumer.mts", "consumer.cts"]) write(file, consumer())
  compiled = await typeCheck(project, ["consumer.mts", "consumer.cts"], { module: "nodenext" })
  write("run.mjs", 'import { work } from "./consumer.mjs"\nconsole.log(JSON.stringify(work()))')
  write("run.cjs", 'const { work } = require("./consumer.cjs")\nconsole.log(JSON.stringify(work()))')
})
afterAll(() => rmSync(project, { recursive: true, force: true }))
beforeEach(({ skip }) => {
  if (unreachable !== undefined) skip(unreachable)
})

describe("npm install of the packed package", () => {
  it("brings the dependencies that package.json names, and nothing of their own", () => {
    expect([...brought].sort()).toEqual(["@opustech", ...Object.keys(manifest.dependencies)].sort())
  })

  it("runs no script of the package", () => {
    const { scripts } = JSON.parse(readFileSync(join(project, "node_modules", manifest.name, "package.json"), "utf8"))
    expect(["preinstall", "install", "postinstall"].filter((name) => name in scripts)).toEqual([])
  })
})

describe("a TypeScript project, as strict as can be, that checks the declarations of packages too", () => {
  it("compiles to ES modules and to CommonJS with moduleResolution nodenext", () => {
    expect(compiled).toBe("")
  })

  it("compiles with moduleResolution bundler", async () => {
    expect(await typeCheck(project, ["consumer.mts"], { module: "preserve", noEmit: true })).toBe("")
  })

  it("compiles to ES modules with moduleResolution node16, by which CommonJS cannot have effect, an ES module", async () => {
    const said = await typeCheck(project, ["consumer.mts", "consumer.cts"], { module: "node16", noEmit: true })
    expect(
      linesOf(said).filter((line) => !/\.cts\(.* error TS1479: .*'import\("effect\/\w+"\)' call/.test(line)),
    ).toEqual([])
  })

  it("needs no types of a browser or of Node, but for those that the declarations of effect need", async () => {
    const said = await typeCheck(project, ["consumer.mts"], { module: "nodenext", lib: ["es2022"], noEmit: true })
    const ofEffect = /^node_modules\/effect\/.*(Cannot find name|has no exported member)/
    expect(linesOf(said).filter((line) => !ofEffect.test(line))).toEqual([])
  })

  it("is told of a clause that the Code does not have", async () => {
    write("misspelt.mts", consumer().replace('"adr.ofcom"', '"adr.ofcon"'))
    const said = await typeCheck(project, ["misspelt.mts"], { module: "nodenext", noEmit: true, skipLibCheck: true })
    expect(said).toMatch(/^misspelt\.mts\(\d+,\d+\): error TS2820: .*Did you mean '"adr\.ofcom"'\?\n$/)
  })
})

describe.each(runtimes)("a program of a fresh project on $name", (runtime) => {
  let obtained: Obtained | undefined
  beforeAll(async () => {
    if (unreachable === undefined) obtained = await obtain(runtime)
  })

  it.for(["run.mjs", "run.cjs"])("does its work: %s", async (file, { skip }) => {
    if (obtained === undefined || "missing" in obtained) return skip(obtained?.missing)
    const { stdout, stderr } = await execute(obtained.command, [...runtime.args(project), file], { cwd: project })
    expect(stderr).toBe("")
    expect(JSON.parse(stdout)).toEqual(done)
  })
})

describe.skipIf(chromiumPath === undefined)("a program of a fresh project that Vite bundles, in a browser", () => {
  const strange: string[] = []
  let served: Awaited<ReturnType<typeof serve>>
  let browser: Browser

  beforeAll(async () => {
    if (unreachable !== undefined) return
    write("worker.ts", 'import { work } from "./consumer.mts"\npostMessage(work())')
    write(
      "page.ts",
      `import { work } from "./consumer.mts"
      const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })
      const show = (id, value) => document.body.append(Object.assign(document.createElement("pre"), { id, textContent: value }))
      worker.onmessage = ({ data }) => show("worker", JSON.stringify(data))
      worker.onerror = ({ message }) => show("worker", message)
      show("page", JSON.stringify(work()))`,
    )
    write("index.html", '<!doctype html><title>A case</title><script type="module" src="./page.ts"></script>')
    const vite = [join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "error"]
    const { stdout, stderr } = await execute(process.execPath, vite, {
      cwd: project,
      env: { ...process.env, NODE_ENV: "production" },
    })
    expect(`${stdout}${stderr}`).toBe("")
    // No text becomes code, and nothing comes from elsewhere.
    served = await serve(join(project, "dist"), { "content-security-policy": "default-src 'self'" })
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: ["--no-sandbox"] })
  })
  afterAll(async () => {
    await browser?.close()
    served?.close()
  })

  it("does its work on a page and in a worker, elsewhere in the world, and asks nothing of other hosts", async () => {
    const page = await browser.newPage({ timezoneId: "Asia/Kolkata", locale: "ar-EG" })
    page.on("pageerror", (error) => strange.push(error.message))
    page.on("console", (message) => {
      if (!message.location().url.endsWith("/favicon.ico")) strange.push(message.text())
    })
    page.on("request", (request) => {
      if (!request.url().startsWith(served.origin)) strange.push(request.url())
    })
    await page.goto(`${served.origin}/index.html`)
    // By the text of elements: the page's policy forbids what a driver evaluates.
    expect(JSON.parse((await page.textContent("#page")) ?? "")).toEqual(done)
    expect(JSON.parse((await page.textContent("#worker")) ?? "")).toEqual(done)
    expect(strange).toEqual([])
  })
})

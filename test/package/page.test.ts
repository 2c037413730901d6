/** The example of a page, as it is published, on the package as it is built, in a real browser. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import type { AxeResults } from "axe-core"
import { type Browser, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { chromiumPath, warnWithoutChromium } from "../chromium.ts"
import { serve } from "../served.ts"

warnWithoutChromium("the example page")

const root = fileURLToPath(new URL("../..", import.meta.url))

describe.skipIf(chromiumPath === undefined)("the page of a case", () => {
  let served: Awaited<ReturnType<typeof serve>>
  let browser: Browser
  let page: Page
  const strange: string[] = []

  beforeAll(async () => {
    served = await serve(root)
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: ["--no-sandbox"] })
    page = await browser.newPage({ timezoneId: "America/New_York", locale: "tr-TR" })
    page.on("pageerror", (error) => strange.push(error.message))
    page.on("request", (request) => {
      if (!request.url().startsWith(served.origin)) strange.push(request.url())
    })
    // Wednesday, in London after closing time.
    await page.goto(`${served.origin}/docs/examples/page/index.html?now=2024-10-23T17:49:00%2B01:00`)
    await page.waitForSelector("#next button")
  })
  afterAll(async () => {
    await browser.close()
    served.close()
  })

  const dutyOf = async (what: string): Promise<readonly string[]> =>
    page.locator("#duties tr", { hasText: what }).first().locator("td").allTextContents()

  it("begins with no complaint, and offers to make one", async () => {
    expect(await page.textContent("#state")).toBe("No complaint has been made.")
    expect(await page.locator("#next button").allTextContents()).toEqual(["The complaint is made"])
  })

  it("shows what is owed once one is made: acknowledge by Monday 14:30, 24 working hours later", async () => {
    await page.getByText("The complaint is made").click()
    expect(await page.textContent("#state")).toBe("The complaint has reached the provider.")
    const [, due, left, status] = await dutyOf("Acknowledge the complaint")
    // Made some seconds after 17:49: the clock of the page runs.
    expect(due).toBe("2024-10-28 14:30")
    expect(left).toMatch(/^4 d 21 h \d+ min$/)
    expect(status).toBe("To be done")
    expect(await page.locator("#rights li").allTextContents()).toContainEqual(expect.stringContaining("2024-12-18"))
  })

  it("takes what happens next", async () => {
    await page.getByText("The complaint is acknowledged").click()
    expect((await dutyOf("Acknowledge the complaint"))[3]).toBe("Done in time")
    expect(await page.textContent("#refusal")).toBe("")
  })

  it("runs with the clock that it is given", async () => {
    const before = await page.textContent("#now")
    await page.waitForFunction(`document.querySelector("#now").textContent !== ${JSON.stringify(before)}`)
    expect(await page.textContent("#now")).toMatch(/^2024-10-23 1[78]:\d\d:\d\d$/)
  })

  it("is accessible, and asks nothing of other hosts", async () => {
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"))
    const { violations } = (await page.evaluate(
      `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })`,
    )) as AxeResults
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(strange).toEqual([])
  })
})

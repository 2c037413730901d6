/**
 * The site in a real browser: no violation of WCAG 2.2 AA, light and dark, on a phone, no request elsewhere, and on paper with
 * page numbers. Skipped, with a message, where no Chromium is found.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import type { AxeResults } from "axe-core"
import { type Browser, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { siteOf } from "../../../src/cli/site/site.ts"
import { opus } from "../../../src/index.ts"
import { chromiumPath, warnWithoutChromium } from "../../chromium.ts"
import { textsOfPdf } from "./pdf.ts"

warnWithoutChromium("the site")

const made = await siteOf(opus, { on: "2026-11-23", format: "html" })
if (made._tag === "Failure") throw new Error(made.failure.message)
const paths = [...made.success.keys()]

const folder = mkdtempSync(join(tmpdir(), "complaints-code-site-"))
for (const [path, text] of made.success) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
const url = (path: string): string => pathToFileURL(join(folder, path)).href

/** The rules that can hold on one screen, or in one scheme of colours, and not in another. */
const OF_THE_SCREEN = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]

/** What axe finds, each with the first element that it is about. */
const violations = async (page: Page, runOnly: object): Promise<readonly string[]> => {
  const found = (await page.evaluate(
    `axe.run(${JSON.stringify({ runOnly, resultTypes: ["violations"] })})`,
  )) as AxeResults
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/**
 * Shortens what repeats itself, rows of tables, items of lists, blocks of a long page, because axe takes a minute for some of
 * the pages. Where AXE is `whole`, every page is tested whole.
 */
const SHORTEN = `for (const [all, most] of [["tbody", 3], ["main ul", 3], ["main", 60]])
  for (const each of document.querySelectorAll(all)) while (each.children.length > most) each.lastElementChild.remove()`

describe.skipIf(chromiumPath === undefined)("the site in a browser", () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath ?? "", args: ["--no-sandbox"] })
  })
  afterAll(() => browser?.close())

  it.each(paths)(
    "%s is accessible, light on a desktop and dark on a phone, and asks for nothing elsewhere",
    async (path) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: "light" })
      const page = await context.newPage()
      const asked: string[] = []
      page.on("request", (request) => asked.push(request.url()))
      const said: string[] = []
      page.on("console", (message) => said.push(message.text()))
      await page.goto(url(path))
      expect(asked).toEqual([url(path)])
      expect(said).toEqual([])
      if (process.env.AXE !== "whole") await page.evaluate(SHORTEN)
      await page.evaluate(axe)
      expect(await violations(page, { type: "tag", values: TAGS })).toEqual([])
      await page.setViewportSize({ width: 375, height: 800 })
      await page.emulateMedia({ colorScheme: "dark" })
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true)
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(16, 22, 29)")
      expect(await violations(page, { type: "rule", values: OF_THE_SCREEN })).toEqual([])
      await context.close()
    },
  )

  it("is read by keyboard from a link that skips to the content", async () => {
    const page = await browser.newPage()
    await page.goto(url("deadlines.html"))
    await page.keyboard.press("Tab")
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content")
    await page.keyboard.press("Enter")
    expect(await page.evaluate("document.activeElement.id")).toBe("main")
    await page.close()
  })

  it("is printed with the number of each page, without its navigation", async () => {
    const page = await browser.newPage()
    await page.goto(url("procedures/code-comment.html"))
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const count = pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
    expect(count).toBeGreaterThan(1)
    const texts = textsOfPdf(pdf)
    for (let at = 1; at <= count; at++)
      expect(
        texts.some((each) => each.includes(`Page ${at} of ${count}`)),
        `page ${at}`,
      ).toBe(true)
    await page.emulateMedia({ media: "print" })
    expect(await page.evaluate('getComputedStyle(document.querySelector(".whole > nav")).display')).toBe("none")
    await page.close()
  })
})

/** The site: pages of HTML that stand alone, whatever text a code holds. */
import { describe, expect, it } from "vitest"
import { bodyOf } from "../../../src/cli/site/body.ts"
import { siteOf } from "../../../src/cli/site/site.ts"
import { type ComplaintsCode, opus } from "../../../src/index.ts"

const none = new Map<string, string>()
const html = (markdown: string): string => bodyOf(markdown, "a/b.md", none).html

describe("the body of a page", () => {
  it("leads to pages of HTML, and to no other site", () => {
    expect(html("[x](../c.md#y) [z](https://example.com) www.example.com")).toBe(
      '<p><a href="../c.html#y">x</a> <span>z</span> <span>www.example.com</span></p>',
    )
  })

  it("takes no HTML but that of pages", () => {
    expect(html('<a id="Complaint.log"></a>a<br>b <script>alert(1)</script> <b onclick="x">c</b>')).toBe(
      '<p><a id="Complaint.log"></a>a<br>b &#x3C;script>alert(1)&#x3C;/script> &#x3C;b onclick="x">c&#x3C;/b></p>',
    )
  })

  it("gives a table a name, and lets it be scrolled by keyboard", () => {
    const made = html("## Norms\n\n| A |\n| --- |\n| 1 |")
    expect(made).toContain('<div class="table" tabindex="0" role="group" aria-label="Table: Norms"><table>')
    expect(made).toContain('<th scope="col">A</th>')
  })

  it("puts a picture into the page", () => {
    const svgs = new Map([["pictures/x.svg", "<svg><title>X</title></svg>"]])
    expect(bodyOf("![X](../pictures/x.svg)", "procedures/x.md", svgs).html).toBe(
      '<figure tabindex="0" role="group" aria-label="Picture"><svg><title>X</title></svg></figure>',
    )
  })
})

describe("a site", () => {
  it("of hostile text runs nothing and asks for nothing", async () => {
    const hostile = '<script>alert(1)</script><img src=//evil onerror=x> ![y](https://evil/x.png) "quoted" & more'
    const code: ComplaintsCode = {
      ...opus,
      id: "hostile",
      title: hostile,
      provider: hostile,
      procedures: ["CodeCopyRequest"],
      acknowledge: { unknown: hostile },
      cites: { log: [hostile] },
      readings: [],
      statements: {},
    }
    const made = await siteOf(code, { format: "html" })
    if (made._tag === "Failure") throw new Error(made.failure.message)
    for (const [path, text] of made.success) {
      expect(text, path).not.toMatch(/<(?:script|img|iframe|link|object)\b/i)
      expect(text.match(/(?:src|href)="(?!#|[\w./-]+\.html)[^"]*"/g), path).toBeNull()
      expect(text).toContain("default-src 'none'")
    }
    expect(made.success.get("index.html")).toContain("&#x3C;script>alert(1)&#x3C;/script>")
  })

  it("of the same code is the same", async () => {
    const code: ComplaintsCode = { ...opus, procedures: ["CodeComment"] }
    const options = { format: "html", on: "2026-11-23" } as const
    expect(await siteOf(structuredClone(code), options)).toEqual(await siteOf(code, options))
  })
})

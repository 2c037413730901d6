/**
 * Pages as HTML: each stands alone, with its style and its pictures inside, and asks for nothing from elsewhere.
 *
 * @since 0.1.0
 */
import { markup } from "../../publish/pictures/frame.ts"
import type { Page, Publication } from "../../publish/publication.ts"
import { bodyOf, type Heading } from "./body.ts"
import { STYLE } from "./style.ts"

const htmlPath = (path: string): string => path.replace(/\.md$/, ".html")

/** Nothing is loaded and nothing runs, whatever stands in a page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const item = (page: Page, current: Page): string => {
  const up = "../".repeat(current.path.split("/").length - 1)
  const here = page.path === current.path ? ' aria-current="page"' : ""
  return `<li><a href="${markup(`${up}${htmlPath(page.path)}`)}"${here}>${markup(page.title)}</a></li>`
}

const navigation = (pages: readonly Page[], current: Page): string =>
  `<nav aria-label="Pages"><details><summary>Pages</summary><ul>${pages.map((each) => item(each, current)).join("")}</ul></details></nav>`

const onThisPage = (headings: readonly Heading[]): string =>
  headings.length < 3
    ? ""
    : `<nav aria-label="On this page"><details><summary>On this page</summary><ul>${headings
        .map(({ id, text }) => `<li><a href="#${markup(id)}">${markup(text)}</a></li>`)
        .join("")}</ul></details></nav>`

/** The first heading, then what is on the page, then the rest of it. */
const withContents = (html: string, headings: readonly Heading[]): string =>
  html.replace("</h1>", () => `</h1>\n${onThisPage(headings)}`)

const pageOf = (publication: Publication, page: Page, svgs: ReadonlyMap<string, string>): string => {
  const { html, headings } = bodyOf(page.markdown, page.path, svgs)
  const title = page.title === publication.title ? page.title : `${page.title} – ${publication.title}`
  return [
    "<!doctype html>",
    '<html lang="en-GB">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${markup(title)}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    '<a class="skip" href="#main">Skip to the content</a>',
    `<header>${markup(publication.title)}</header>`,
    '<div class="whole">',
    navigation(publication.pages, page),
    '<main id="main" tabindex="-1">',
    withContents(html, headings),
    "</main>",
    "</div>",
    "<footer>Written from the rules that run.</footer>",
    "</body>",
    "</html>",
    "",
  ].join("\n")
}

/**
 * A publication as a site.
 *
 * @param publication - the pages
 * @param svgs - the pictures by their paths
 * @returns the files by their paths; pictures stand inside the pages
 * @since 0.1.0
 */
export const htmlOf = (publication: Publication, svgs: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(publication.pages.map((page) => [htmlPath(page.path), pageOf(publication, page, svgs)]))

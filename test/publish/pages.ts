/** What tests ask of pages: their places, their links, the text that they show. */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../../src/index.ts"
import { type Page, type Publication, type PublicationOptions, publicationOf } from "../../src/publish/index.ts"

export const published = (code: ComplaintsCode, options: PublicationOptions = {}): Publication => {
  const made = publicationOf(code, options)
  if (Result.isFailure(made)) throw new Error(made.failure.message)
  return made.success
}

export const pageOf = ({ pages }: Publication, path: string): string => {
  const page = pages.find((each) => each.path === path)
  if (page === undefined) throw new Error(`there is no page ${path}`)
  return page.markdown
}

export const anchorsOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/<a id="([^"]*)"><\/a>/g)].map(([, id = ""]) => id)

/** The places that code hosts make of headings. */
const headingsOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, head = ""]) =>
    head
      .replaceAll(/<[^>]*>/g, "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  )

/** The links of a page that lead to no page, picture or place of the publication. */
export const brokenLinks = ({ pages, pictures }: Publication): readonly string[] => {
  const places = new Map(
    pages.map(({ path, markdown }) => [path, new Set([...anchorsOf(markdown), ...headingsOf(markdown)])]),
  )
  const drawn = new Set(pictures.map(({ path }) => path))
  return pages.flatMap(({ path, markdown }) =>
    [...markdown.matchAll(/(?<!\\)\]\(([^)#\s]*)(?:#([^)\s]*))?\)/g)].flatMap(([all, page = "", place]) => {
      const target = page === "" ? path : new URL(page, `http://site/${path}`).pathname.slice(1)
      const there = places.get(target)
      const isThere = there === undefined ? drawn.has(target) : place === undefined || there.has(place)
      return isThere ? [] : [`${path}: ${all}`]
    }),
  )
}

/** What Markdown shows of a text: without the marks that keep it text. */
export const shown = (markdown: string): string =>
  markdown
    .replaceAll("<br>\n> ", "\n")
    .replaceAll(/\\([^\w\s])/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&")

export const linksIn = (pages: readonly Page[]): number =>
  pages.reduce((n, { markdown }) => n + (markdown.match(/\]\([^)]+\)/g) ?? []).length, 0)

/**
 * Pages and pictures: what a publication consists of.
 *
 * @since 0.1.0
 */
import { escaped } from "../markdown.ts"
import { markup } from "../pictures/frame.ts"

/**
 * A page: its path in the publication, with `/` between folders, its title, and its Markdown (GitHub's flavour).
 *
 * @since 0.1.0
 */
export interface Page {
  readonly path: string
  readonly title: string
  readonly markdown: string
}

/**
 * A picture: its path, a title, and what it shows, for who does not see it. It is SVG, or the source of one in DOT, the
 * language of Graphviz; a diagram has the same in Mermaid beside it.
 *
 * @since 0.1.0
 */
export interface Picture {
  readonly id: string
  readonly path: string
  readonly title: string
  readonly alt: string
  readonly source: { readonly dot: string } | { readonly svg: string }
  readonly mermaid?: string
}

/**
 * A page with its pictures.
 *
 * @since 0.1.0
 */
export interface Illustrated {
  readonly page: Page
  readonly pictures: readonly Picture[]
}

/**
 * A page from its blocks.
 *
 * @param path - its path
 * @param title - its title, as plain text
 * @param blocks - what follows the title, as Markdown, a block each; empty ones are left out
 * @example
 * pageOf("a.md", "A", ["One.", "", "Two."]).markdown // => "# A\n\nOne.\n\nTwo.\n"
 * @since 0.1.0
 */
export const pageOf = (path: string, title: string, blocks: readonly string[]): Page => ({
  path,
  title,
  markdown: `${[`# ${escaped(title)}`, ...blocks.filter((each) => each !== "")].join("\n\n")}\n`,
})

/**
 * A picture inside a page.
 *
 * @param picture - the picture
 * @param from - the path of the page
 * @since 0.1.0
 */
export const imageOf = ({ path, alt }: Picture, from: string): string =>
  `![${escaped(alt)}](${"../".repeat(from.split("/").length - 1)}${path})`

/**
 * Something that is opened by who wants to see it.
 *
 * @param summary - what it is, as plain text
 * @param block - Markdown
 * @since 0.1.0
 */
export const folded = (summary: string, block: string): string =>
  `<details><summary>${markup(summary)}</summary>\n\n${block}\n\n</details>`

/**
 * Source text as a block of code.
 *
 * @param language - its language
 * @param source - the text
 * @since 0.1.0
 */
export const fenced = (language: string, source: string): string => `\`\`\`${language}\n${source.trimEnd()}\n\`\`\``

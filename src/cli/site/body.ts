/**
 * Markdown as the body of an HTML page: links lead to HTML, pictures stand in the page, tables and code can be scrolled by
 * keyboard.
 *
 * @since 0.1.0
 */
import rehypeRaw from "rehype-raw"
import rehypeSlug from "rehype-slug"
import rehypeStringify from "rehype-stringify"
import remarkGfm from "remark-gfm"
import remarkParse from "remark-parse"
import remarkRehype from "remark-rehype"
import { unified } from "unified"
import { changed, element, type Node, textOf } from "./tree.ts"

/** The only HTML that pages are written with; anything else would be text that was not meant as HTML. */
const OURS = /^(?:<a id="[\w.:=~-]*">|<\/a>|<br>|<details><summary>[^<>]*<\/summary>|<\/details>)$/

const onlyOurs = () => (tree: Node) =>
  changed(tree, (node) =>
    node.type === "raw" && !OURS.test(node.value ?? "") ? { type: "text", value: node.value ?? "" } : undefined,
  )

/** The path of a file that a page names, from the top of the site. */
const resolved = (href: string, page: string): string => new URL(href, `http://site/${page}`).pathname.slice(1)

const linked = (node: Node): Node | undefined => {
  const href = node.properties?.href
  if (node.tagName !== "a" || typeof href !== "string") return undefined
  // Text that looks like an address of the web is text: the site leads nowhere else.
  if (/^[a-z]+:/i.test(href)) return element("span", {}, node.children ?? [])
  return { ...node, properties: { ...node.properties, href: href.replace(/\.md(?=#|$)/, ".html") } }
}

const pictured =
  (svgs: ReadonlyMap<string, string>, page: string) =>
  (node: Node): Node | undefined => {
    const src = node.properties?.src
    if (node.tagName !== "img" || typeof src !== "string") return undefined
    const svg = svgs.get(resolved(src, page))
    if (svg === undefined) return { type: "text", value: String(node.properties?.alt ?? "") }
    return { type: "raw", value: svg }
  }

/** A paragraph that holds a picture alone is a figure, which can be scrolled where it is wider than the screen. */
const figured = (node: Node): Node | undefined => {
  const [only, ...others] = node.children ?? []
  return node.tagName === "p" && others.length === 0 && only?.type === "raw" && (only.value ?? "").startsWith("<svg")
    ? element("figure", { tabIndex: 0, role: "group", ariaLabel: "Picture" }, [only])
    : undefined
}

/** What can be wider than the screen, with a name for who comes to it by keyboard: that of the heading before it. */
const scrollable = (tree: Node): Node => {
  let heading = ""
  return changed(tree, (node) => {
    if (/^h[1-6]$/.test(node.tagName ?? "")) heading = textOf(node)
    if (node.tagName === "table")
      return element("div", { className: ["table"], tabIndex: 0, role: "group", ariaLabel: `Table: ${heading}` }, [
        node,
      ])
    if (node.tagName === "pre") return { ...node, properties: { ...node.properties, tabIndex: 0 } }
    if (node.tagName === "th") return { ...node, properties: { ...node.properties, scope: "col" } }
    if (node.tagName === "details" && (node.children ?? []).some(({ tagName }) => tagName === "pre"))
      return { ...node, properties: { ...node.properties, className: ["source"] } }
    return undefined
  })
}

/**
 * A heading of a page, with its place.
 *
 * @since 0.1.0
 */
export interface Heading {
  readonly id: string
  readonly text: string
}

/**
 * The body of a page.
 *
 * @param markdown - the page
 * @param page - its path, with `.md`
 * @param svgs - the pictures by their paths
 * @returns HTML, and the headings of the second level
 * @since 0.1.0
 */
export const bodyOf = (
  markdown: string,
  page: string,
  svgs: ReadonlyMap<string, string>,
): { readonly html: string; readonly headings: readonly Heading[] } => {
  const headings: Heading[] = []
  const shaped = () => (tree: Node) => {
    const shown = changed(tree, (node) => {
      const made = linked(node) ?? pictured(svgs, page)(node) ?? figured(node)
      if (node.tagName === "h2") headings.push({ id: String(node.properties?.id ?? ""), text: textOf(node) })
      return made
    })
    return scrollable(shown)
  }
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(onlyOurs as never)
    .use(rehypeRaw)
    .use(rehypeSlug)
    .use(shaped as never)
    .use(rehypeStringify, { allowDangerousHtml: true })
  return { html: String(processor.processSync(markdown)), headings }
}

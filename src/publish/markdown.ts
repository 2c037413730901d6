/**
 * Markdown: tables, anchors and code, from text that may hold any character.
 *
 * @since 0.1.0
 */

/**
 * Text as Markdown that shows just that text, on one line, inside a table too.
 *
 * @param text - any text; its line breaks become spaces
 * @returns Markdown in which no character of the text is markup
 * @example
 * escaped("a | b < *c*") // => "a \\| b &lt; \\*c\\*"
 * @since 0.1.0
 */
export const escaped = (text: string): string =>
  text
    .replaceAll(UNSEEN, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*_[\]|~]/g, (each) => `\\${each}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/^ *([#>+=-]|\d+(?=[.)](?: |$)))/, (each) => (/\d$/.test(each) ? `${each}\\` : `\\${each.trim()}`))

/** Characters of control, and those that turn the direction of what follows. */
const UNSEEN = /(?!\s)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/**
 * A name as code.
 *
 * @param name - a name
 * @example
 * code("ComplaintMade") // => "`ComplaintMade`"
 * @since 0.1.0
 */
export const code = (name: string): string => {
  const shown = name.replaceAll(UNSEEN, " ").replaceAll(/\s+/g, " ").replaceAll("|", "\\|")
  if (!shown.includes("`")) return `\`${shown}\``
  const longest = Math.max(...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = "`".repeat(longest + 1)
  return `${fence} ${shown} ${fence}`
}

/**
 * Names as code, as a list in a sentence.
 *
 * @param names - the names; where there are none, the list is empty
 * @example
 * codes(["Asked", "Arranged"]) // => "`Asked`, `Arranged`"
 * @since 0.1.0
 */
export const codes = (names: readonly string[]): string => names.map(code).join(", ")

/**
 * A place that links can lead to.
 *
 * @param id - its name in the page
 * @example
 * anchor("Complaint.log") // => '<a id="Complaint.log"></a>'
 * @since 0.1.0
 */
export const anchor = (id: string): string => `<a id="${slug(id)}"></a>`

/**
 * An id as the name of a place: the same id gives the same name, and another id another one. Letters, digits and `. _ : = -`
 * stay as they are; any other character becomes its code point between tildes.
 *
 * @param id - any text
 * @example
 * slug("Complaint.log") // => "Complaint.log"
 * slug("two words") // => "two~20~words"
 * @since 0.1.0
 */
export const slug = (id: string): string =>
  id.replaceAll(/[^A-Za-z0-9._:=-]/gu, (each) => `~${(each.codePointAt(0) ?? 0).toString(16)}~`)

/**
 * A link.
 *
 * @param text - what is to be read, as Markdown
 * @param page - the page that it leads to, from the one that it stands on; empty for the same page
 * @param place - the id of the place in that page, if one is meant
 * @example
 * link("`log`", "rules.md", "Complaint.log") // => "[`log`](rules.md#Complaint.log)"
 * @since 0.1.0
 */
export const link = (text: string, page: string, place?: string): string =>
  `[${text}](${page}${place === undefined ? "" : `#${slug(place)}`})`

/**
 * Lines inside one cell of a table.
 *
 * @param texts - Markdown, a line each; a line that comes again is left out
 * @example
 * lines(["one", "two", "one"]) // => "one<br>two"
 * @since 0.1.0
 */
export const lines = (texts: readonly string[]): string => [...new Set(texts)].join("<br>")

/**
 * A table, or a sentence in its place where it has no rows.
 *
 * @param heads - the headings of the columns
 * @param rows - the cells of each row, as Markdown
 * @param none - what is said where there are no rows
 * @example
 * table(["State"], [["`Open`"]], "No states.") // => "| State |\n| --- |\n| `Open` |"
 * @since 0.1.0
 */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[], none: string): string => {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`
  return rows.length === 0 ? none : [heads, heads.map(() => "---"), ...rows].map(row).join("\n")
}

/**
 * Text with a capital.
 *
 * @param text - any text
 * @example
 * capital("the complaint is made") // => "The complaint is made"
 * @since 0.1.0
 */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

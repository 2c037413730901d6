/**
 * The frame of every picture: its title and its description for those who do not see it, and a style that follows the light
 * or dark scheme of the reader and prints in dark ink on white.
 *
 * @since 0.1.0
 */

/**
 * Text as the content of an element of SVG or HTML, or of an attribute.
 *
 * @param text - any text
 * @example
 * markup('a < b & "c"') // => "a &lt; b &amp; &quot;c&quot;"
 * @since 0.1.0
 */
export const markup = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")

const LIGHT = "--ground:#fff;--ink:#1b2733;--soft:#4a5968;--line:#5b6b7b;--box:#eef3f8;--mark:#0b5cad;--due:#9a3412"
const DARK = "--ground:#10161d;--ink:#e8eef4;--soft:#b3c0cc;--line:#8fa1b3;--box:#1d2833;--mark:#7ab8ff;--due:#ffb088"

/** What gives a picture its colours; every rule begins with the class of pictures, so that it touches nothing beside. */
const STYLE = [
  `.cc-picture{${LIGHT};color-scheme:light dark}`,
  `@media (prefers-color-scheme:dark){.cc-picture{${DARK}}}`,
  `@media print{.cc-picture{${LIGHT}}}`,
  ".cc-picture .ground{fill:var(--ground)}",
  ".cc-picture text{fill:var(--ink);font-family:Helvetica,Arial,'Liberation Sans',sans-serif}",
  ".cc-picture .soft{fill:var(--soft)}",
  ".cc-picture .node path,.cc-picture .node polygon{fill:var(--box);stroke:var(--line)}",
  ".cc-picture .node.final polygon{fill:none}",
  ".cc-picture .cluster path{fill:none;stroke:var(--line);stroke-opacity:.7}",
  ".cc-picture .edge path{fill:none;stroke:var(--line)}",
  ".cc-picture .edge polygon{fill:var(--line);stroke:var(--line)}",
  ".cc-picture .edge text{paint-order:stroke;stroke:var(--ground);stroke-width:4px;stroke-linejoin:round}",
  ".cc-picture .axis{stroke:var(--line);stroke-width:2}",
  ".cc-picture .bar{stroke-width:4;stroke-linecap:round}",
  ".cc-picture .bar.of-due{stroke:var(--due)}",
  ".cc-picture .bar.of-right{stroke:var(--mark)}",
  ".cc-picture .event{fill:var(--mark);stroke:var(--mark)}",
  ".cc-picture .due{fill:var(--due);stroke:var(--due)}",
  ".cc-picture .bound{fill:var(--ground);stroke:var(--due);stroke-width:2}",
  ".cc-picture .right{fill:var(--ground);stroke:var(--mark);stroke-width:2}",
].join("")

/**
 * What a picture is made of. Sizes are in pixels.
 *
 * @since 0.1.0
 */
export interface Framed {
  /** Unlike that of any other picture: it begins the ids inside. */
  readonly id: string
  readonly title: string
  readonly alt: string
  readonly width: number
  readonly height: number
  /** Elements of SVG. */
  readonly body: string
}

/**
 * A picture as SVG.
 *
 * @param framed - what it is made of
 * @returns an element `svg` that stands alone or inside a page
 * @since 0.1.0
 */
export const framed = ({ id, title, alt, width, height, body }: Framed): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" class="cc-picture" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title id="${id}-title">${markup(title)}</title>`,
    `<desc id="${id}-desc">${markup(alt)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    body,
    "</svg>",
    "",
  ].join("\n")

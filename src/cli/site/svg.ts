/**
 * State diagrams as SVG: Graphviz, in WebAssembly, lays them out; no browser is needed.
 *
 * @since 0.1.0
 */
import { Graphviz } from "@hpcc-js/wasm-graphviz"
import { framed } from "../../publish/pictures/frame.ts"
import type { Picture } from "../../publish/publication.ts"

/** What Graphviz says of sizes and of what it drew, and what it drew. */
const LAID_OUT = /<svg width="(\d+)pt" height="(\d+)pt"[^>]*>\s*([\s\S]*)<\/svg>/

/** A drawing without what a page that holds several of them must not have twice, or what a reader would see for nothing. */
const bare = (body: string): string =>
  body
    .replaceAll(/<!--[\s\S]*?-->\s*/g, "")
    .replaceAll(/<title>[^<]*<\/title>\s*/g, "")
    .replaceAll(/ id="[^"]*"/g, "")
    .replaceAll(/<polygon fill="(?:none|transparent|white)" stroke="(?:none|transparent)"[^>]*\/>\s*/g, "")
    .replaceAll(/ font-family="[^"]*"/g, "")
    .trim()

/**
 * The pictures of a publication as SVG, by their paths.
 *
 * @param pictures - the pictures, drawn or to be laid out
 * @since 0.1.0
 */
export const svgOf = async (pictures: readonly Picture[]): Promise<ReadonlyMap<string, string>> => {
  const graphviz = await Graphviz.load()
  return new Map(
    pictures.map(({ id, path, title, alt, source }) => {
      if ("svg" in source) return [path, source.svg]
      const [, width = "0", height = "0", body = ""] = LAID_OUT.exec(graphviz.layout(source.dot, "svg", "dot")) ?? []
      return [path, framed({ id, title, alt, width: Number(width), height: Number(height), body: bare(body) })]
    }),
  )
}

/**
 * The tree of an HTML page, as the processor of Markdown hands it on.
 *
 * @since 0.1.0
 */

/**
 * A node of the tree: an element, text, or HTML as it stands.
 *
 * @since 0.1.0
 */
export interface Node {
  type: string
  tagName?: string
  properties?: Record<string, unknown>
  children?: Node[]
  value?: string
}

/**
 * An element.
 *
 * @since 0.1.0
 */
export const element = (tagName: string, properties: Record<string, unknown>, children: readonly Node[]): Node => ({
  type: "element",
  tagName,
  properties,
  children: [...children],
})

/**
 * A tree in which every node is what `change` makes of it, those inside first; undefined leaves a node as it is.
 *
 * @since 0.1.0
 */
export const changed = (node: Node, change: (node: Node) => Node | undefined): Node => {
  const inside =
    node.children === undefined ? node : { ...node, children: node.children.map((each) => changed(each, change)) }
  return change(inside) ?? inside
}

/**
 * The text of a node.
 *
 * @since 0.1.0
 */
export const textOf = (node: Node): string =>
  node.type === "text" ? (node.value ?? "") : (node.children ?? []).map(textOf).join("")

/** HTML as data: hast (https://github.com/syntax-tree/hast), reduced to what formats read. Other node types are skipped. */
export type HtmlNode = {
  type: string
  value?: string
  tagName?: string
  properties?: Record<string, unknown>
  children?: HtmlNode[]
}

/** All text inside, in order. */
export function textOf(node: HtmlNode): string {
  if (node.type === 'text') return node.value ?? ''
  return (node.children ?? []).map(textOf).join('')
}

export function hasClass(node: HtmlNode, name: string): boolean {
  const classes = node.properties?.['className']
  return Array.isArray(classes) && classes.includes(name)
}

import rehypeHighlight from 'rehype-highlight'
import rehypeKatex from 'rehype-katex'
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { ReportTools } from '#core/report/formats/format'
import type { HtmlNode } from '#core/report/html-node'

/** What answers may hold besides GitHub's list: classes that name math and the language of code. No links, pictures or ids. */
const schema: Options = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['a', 'img', 'picture', 'source'].includes(name)),
  attributes: {
    ...defaultSchema.attributes,
    '*': ['align', 'checked', 'colSpan', 'disabled', 'rowSpan', 'start', 'type'],
    code: [['className', /^language-[\w+#.-]{1,40}$/, 'math-inline', 'math-display']],
  },
}

/** A link shows its text and where it would lead, a picture what it shows: a report neither loads nor opens anything. */
function disarmLinks() {
  return (tree: HtmlNode): void => {
    for (const node of walk(tree)) {
      if (node.tagName === 'a') disarmLink(node)
      if (node.tagName === 'img') {
        Object.assign(node, { tagName: 'span', properties: {}, children: [{ type: 'text', value: `[picture: ${String(node.properties?.['alt'] || 'without a name')}]` }] })
      }
    }
  }
}

function disarmLink(node: HtmlNode): void {
  const url = String(node.properties?.['href'] ?? '')
  const shown = (node.children ?? []).map((child) => child.value ?? '').join('')
  const isWorthSaying = /^https?:\/\//i.test(url) && url !== shown
  const target = isWorthSaying ? ` (${url})` : ''
  Object.assign(node, { tagName: 'span', properties: {}, children: [...(node.children ?? []), { type: 'text', value: target }] })
}

function* walk(node: HtmlNode): Generator<HtmlNode> {
  yield node
  for (const child of node.children ?? []) yield* walk(child)
}

/** Math that stands alone in its paragraph is set on its own line, also when its `$$` are not. */
function widenMath() {
  return (tree: HtmlNode): void => {
    for (const { tagName, children = [] } of walk(tree)) {
      const [only] = children
      const classes = only?.properties?.['className']
      if (tagName === 'p' && children.length === 1 && only?.tagName === 'code' && Array.isArray(classes) && classes.includes('math-inline')) {
        Object.assign(only, { properties: { className: ['language-math', 'math-display'] } })
      }
    }
  }
}

/** Raw HTML in Markdown is dropped by remark-rehype; what is left is sanitised before math and colours are added by trusted code. */
const toTree = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkRehype)
  .use(disarmLinks)
  .use(widenMath)
  .use(rehypeSanitize, schema)
  .use(rehypeKatex, { output: 'mathml', strict: 'ignore', trust: false, maxExpand: 500 })
  .use(rehypeHighlight, { plainText: ['text', 'txt', ''] })
  .use(withoutNamespaces)
  .freeze()
const toText = unified().use(rehypeStringify).freeze()

/** HTML knows MathML without being told its address, and a report holds no address. */
function withoutNamespaces() {
  return (tree: HtmlNode): void => {
    for (const node of walk(tree)) if (node.properties) delete node.properties['xmlns']
  }
}

function treeOf(markdown: string): HtmlNode {
  return toTree.runSync(toTree.parse(markdown)) as HtmlNode
}

/** Markdown of people and of the bank as HTML that can neither run, load nor link anything. */
export const prose: Pick<ReportTools, 'toHtml' | 'toTree'> = {
  toTree: treeOf,
  toHtml: (markdown) => toText.stringify(treeOf(markdown) as Parameters<typeof toText.stringify>[0]),
}

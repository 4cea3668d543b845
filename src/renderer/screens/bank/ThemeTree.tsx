import { IconChevronRight } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { Outputs } from '#contract'
import { chooseAll, chooseTheme, chooseTopic, chosenIn } from './query-text'

type Branch = Outputs['bank']['tree'][number]
const count = new Intl.NumberFormat(undefined)

type Node = { key: string; title: string; count: number; depth: 0 | 1; isExpanded: boolean | null; parent: string | null; position: number; siblings: number; choose: (query: string) => string; isChosen: boolean }

/** What is unfolded, from top to bottom. */
function nodesOf(tree: readonly Branch[], query: string, isOpen: (theme: string) => boolean): Node[] {
  const chosen = chosenIn(query)
  const total = tree.reduce((sum, branch) => sum + branch.count, 0)
  const roots = tree.length + 1
  const all: Node = { key: 'all', title: 'All questions', count: total, depth: 0, isExpanded: null, parent: null, position: 1, siblings: roots, choose: chooseAll, isChosen: chosen.themes.length + chosen.topics.length === 0 }
  const branches = tree.flatMap((branch, index): Node[] => {
    const isExpanded = isOpen(branch.theme)
    const topics = branch.topics.map((topic, place): Node => ({
      key: `${branch.theme}/${topic.id}`, title: topic.title, count: topic.count, depth: 1, isExpanded: null, parent: branch.theme, position: place + 1, siblings: branch.topics.length,
      choose: (text) => chooseTopic(text, topic.id), isChosen: chosen.topics.includes(topic.id),
    }))
    const root: Node = { key: branch.theme, title: branch.title, count: branch.count, depth: 0, isExpanded: branch.topics.length > 0 ? isExpanded : null, parent: null, position: index + 2, siblings: roots, choose: (text) => chooseTheme(text, branch.theme), isChosen: chosen.themes.includes(branch.theme) }
    return isExpanded ? [root, ...topics] : [root]
  })
  return [all, ...branches]
}

/** Themes and topics with their counts. Choosing one writes it into the query; the keys are those of any tree. */
export function ThemeTree(props: { tree: readonly Branch[]; query: string; onQuery: (query: string) => void }) {
  const { tree, query, onQuery } = props
  const [open, setOpen] = useState<ReadonlySet<string>>(() => {
    const { topics } = chosenIn(query)
    return new Set(tree.filter((branch) => branch.topics.some((topic) => topics.includes(topic.id))).map((branch) => branch.theme))
  })
  const [focused, setFocused] = useState('all')
  const list = useRef<HTMLUListElement>(null)
  const nodes = nodesOf(tree, query, (theme) => open.has(theme))
  const current = nodes.some((node) => node.key === focused) ? focused : 'all'

  const fold = (theme: string, isOpen: boolean) => setOpen((before) => new Set(isOpen ? [...before, theme] : [...before].filter((one) => one !== theme)))
  const choose = (node: Node) => onQuery(node.isChosen && node.key !== 'all' ? chooseAll(query) : node.choose(query))
  const goTo = (node: Node | undefined) => {
    if (!node) return
    setFocused(node.key)
    list.current?.querySelector<HTMLElement>(`[data-key="${node.key}"]`)?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const at = nodes.findIndex((node) => node.key === current)
    const node = nodes[at]
    if (!node || event.ctrlKey || event.metaKey || event.altKey) return
    const moves: Record<string, () => void> = {
      ArrowDown: () => goTo(nodes[at + 1]),
      ArrowUp: () => goTo(nodes[at - 1]),
      Home: () => goTo(nodes[0]),
      End: () => goTo(nodes.at(-1)),
      ArrowRight: () => (node.isExpanded === false ? fold(node.key, true) : node.isExpanded ? goTo(nodes[at + 1]) : undefined),
      ArrowLeft: () => (node.isExpanded ? fold(node.key, false) : goTo(nodes.find((one) => one.key === node.parent))),
      Enter: () => choose(node),
      ' ': () => choose(node),
      '*': () => setOpen(new Set(tree.map((branch) => branch.theme))),
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    move()
  }

  return (
    <ul className="bank-tree" role="tree" aria-label="Themes and topics" ref={list} onKeyDown={onKeyDown}>
      {nodes.map((node) => (
        <li
          key={node.key}
          data-key={node.key}
          role="treeitem"
          aria-level={node.depth + 1}
          aria-posinset={node.position}
          aria-setsize={node.siblings}
          aria-expanded={node.isExpanded ?? undefined}
          aria-selected={node.isChosen}
          tabIndex={node.key === current ? 0 : -1}
          style={{ '--depth': node.depth } as React.CSSProperties}
          onFocus={() => setFocused(node.key)}
          onClick={() => choose(node)}
        >
          <span
            className="twist"
            onClick={(event) => {
              if (node.isExpanded === null) return
              event.stopPropagation()
              fold(node.key, !node.isExpanded)
            }}
          >
            {node.isExpanded !== null && <IconChevronRight size={14} aria-hidden />}
          </span>
          <span>{node.title}</span>
          <span className="count">
            {count.format(node.count)}
            <span className="visually-hidden">{node.count === 1 ? ' question' : ' questions'}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

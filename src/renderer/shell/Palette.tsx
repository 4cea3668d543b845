import { Kbd, Text } from '@mantine/core'
import { getHotkeyHandler, useDebouncedValue } from '@mantine/hooks'
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight'
import '@mantine/spotlight/styles.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { api } from '../api/query'
import { kindTitle, themeTitle } from '../ui/labels'
import { useAllCommands, type Command } from './commands'
import { showKeys } from './keys'

type Run = () => void
/** What was chosen runs once the palette has closed: before, the palette would take back a focus that the command sets. */
type Later = (run: Run) => Run

const toAction = (command: Command, later: Later): SpotlightActionData => ({
  id: command.id,
  label: command.label,
  keywords: [command.group, command.hint ?? ''],
  onClick: later(command.run),
  ...(command.hint === undefined ? {} : { description: command.hint }),
  ...(command.keys === undefined ? {} : { rightSection: <Kbd size="xs">{showKeys(command.keys)}</Kbd> }),
})

/** What serves everywhere comes after what the screen offers. */
const lastGroups = ['Look', 'Go to']

function groupsOf(commands: readonly Command[], later: Later): SpotlightActionGroupData[] {
  const names = [...new Set(commands.map((command) => command.group))].toSorted((one, other) => lastGroups.indexOf(one) - lastGroups.indexOf(other))
  return names.map((group) => ({ group, actions: commands.filter((command) => command.group === group).map((command) => toAction(command, later)) }))
}

/** Questions whose text matches what was typed, so that the palette also finds content; none while a session asks some. */
function useQuestionActions(text: string, isInSession: boolean): SpotlightActionGroupData[] {
  const [, navigate] = useLocation()
  const [query] = useDebouncedValue(text.trim(), 120)
  const found = useQuery(
    api.bank.search.queryOptions({ input: { query, limit: 6, offset: 0 }, enabled: query.length > 1 && !isInSession, placeholderData: keepPreviousData }),
  )
  if (query.length < 2 || isInSession || !found.data || found.data.rows.length === 0) return []
  const actions = found.data.rows.map((row) => ({
    id: `question:${row.id}`,
    label: row.title,
    description: `${themeTitle(row.theme)} · ${kindTitle(row.kind)}`,
    keywords: [text],
    onClick: () => navigate(`/bank/${row.id}`),
  }))
  return [{ group: 'Questions', actions }]
}

/** Whether letters and digits go into it. A ticked box or a pressed button has the focus too, and takes none. */
function takesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'file', 'range', 'color'].includes(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  // Monaco's is neither a field nor editable.
  return target instanceof HTMLElement && (target.isContentEditable || target.role === 'textbox')
}

/** Binds the keys of all commands on offer; inside text fields only those with the modifier, unless they mean something else there. */
function useCommandKeys(commands: readonly Command[]): void {
  const isEverywhere = ({ keys, isOutsideText }: Command): boolean => keys !== undefined && keys.includes('mod') && isOutsideText !== true
  const bound = (some: readonly Command[]) => some.flatMap((one) => (one.keys === undefined ? [] : [[one.keys, one.run] as [string, () => void]]))
  useEffect(() => {
    const handleMod = getHotkeyHandler(bound(commands.filter(isEverywhere)))
    const handlePlain = getHotkeyHandler(bound(commands.filter((one) => !isEverywhere(one))))
    const listen = (event: KeyboardEvent) => {
      handleMod(event as never)
      if (!takesText(event.target)) handlePlain(event as never)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
}

/** Ctrl/Cmd-K: every command and every question by name. */
export function Palette() {
  const commands = useAllCommands()
  const [text, setText] = useState('')
  const [isInSession] = useRoute('/session/:id')
  useCommandKeys(commands)
  const chosen = useRef<Run | null>(null)
  const later: Later = (run) => () => void (chosen.current = run)
  const runChosen = () => {
    chosen.current?.()
    chosen.current = null
  }
  const actions = [...groupsOf(commands, later), ...useQuestionActions(text, isInSession)]
  return (
    <Spotlight
      actions={actions}
      query={text}
      onQueryChange={setText}
      onSpotlightClose={runChosen}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      triggerOnContentEditable
      highlightQuery
      attributes={{ content: { 'aria-label': 'Commands and questions' } }}
      scrollable
      maxHeight={440}
      nothingFound={<Text c="dimmed">{isInSession ? 'No command has these words.' : 'No command and no question has these words.'}</Text>}
      searchProps={{ placeholder: 'What do you want to do?', 'aria-label': 'Search commands and questions' }}
      filter={(query, all) => filterActions(query, all as SpotlightActionGroupData[])}
    />
  )
}

/** Words in any order, anywhere in label, hint or group; questions came filtered from the bank. */
function filterActions(query: string, groups: SpotlightActionGroupData[]): SpotlightActionGroupData[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (action: SpotlightActionData): boolean => {
    const text = [action.label, action.description, ...(Array.isArray(action.keywords) ? action.keywords : [action.keywords])].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  }
  return groups
    .map((group) => (group.group === 'Questions' ? group : { ...group, actions: group.actions.filter(fits) }))
    .filter((group) => group.actions.length > 0)
}

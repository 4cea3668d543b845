import { CloseButton, Group, Stack, TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef, type KeyboardEvent, type RefObject } from 'react'
import type { QueryFault } from '#core/bank/search'
import { segmentsOf } from './query-text'
import { SearchHelp } from './SearchHelp'

type Props = {
  field: RefObject<HTMLInputElement | null>
  query: string
  /** Faults of this very text; empty while it is not searched yet. */
  faults: readonly QueryFault[]
  onQuery: (query: string) => void
  onLeaveDown: () => void
  onEnter: () => void
}

/** The search field. Faults are underlined in the text, and told below it; choosing one selects its place. */
export function SearchField({ field, query, faults, onQuery, onLeaveDown, onEnter }: Props) {
  const marks = useRef<HTMLDivElement>(null)
  const follow = () => {
    if (marks.current && field.current) marks.current.scrollLeft = field.current.scrollLeft
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') onLeaveDown()
    else if (event.key === 'Enter') onEnter()
    else if (event.key === 'Escape' && query !== '') onQuery('')
    else return
    event.preventDefault()
  }
  const showFault = ({ from, to }: QueryFault) => {
    field.current?.focus()
    field.current?.setSelectionRange(from, to)
  }
  return (
    <Stack gap={4}>
      <div className="bank-search">
        <TextInput
          ref={field}
          type="search"
          aria-label="Search the bank"
          aria-describedby={faults.length > 0 ? 'bank-faults' : undefined}
          aria-invalid={faults.length > 0}
          placeholder="Search, or theme: topic: kind: is:"
          maxLength={1000}
          spellCheck={false}
          autoComplete="off"
          leftSection={<IconSearch size={16} aria-hidden />}
          leftSectionWidth={36}
          rightSectionWidth={68}
          rightSection={
            <Group gap={0} wrap="nowrap" justify="flex-end" w="100%" pr={4}>
              {query !== '' && <CloseButton aria-label="Clear the search" onClick={() => (onQuery(''), field.current?.focus())} />}
              <SearchHelp onTry={(example) => (onQuery(example), field.current?.focus())} />
            </Group>
          }
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
          onScroll={follow}
          onKeyDown={onKeyDown}
        />
        {faults.length > 0 && (
          <div className="bank-marks" aria-hidden ref={marks}>
            {segmentsOf(query, faults).map((segment, index) => (segment.isMarked ? <mark key={index}>{segment.text}</mark> : <span key={index}>{segment.text}</span>))}
          </div>
        )}
      </div>
      <div id="bank-faults" role="status">
        {faults.map((fault) => (
          <UnstyledButton key={`${fault.from}:${fault.message}`} className="bank-fault" onClick={() => showFault(fault)}>
            {fault.message}
          </UnstyledButton>
        ))}
      </div>
    </Stack>
  )
}

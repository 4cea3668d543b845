import { Chip, Fieldset, Group, MultiSelect, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { themes, themeTitles } from '#core/bank/theme'
import { kindIds, kinds } from '#core/kinds/index'
import { api } from '../../api/query'
import { formatMinutes } from '../../ui/format'
import { WholeNumber } from '../../ui/WholeNumber'
import type { Choices, NumberField } from './choices'

type Props = {
  value: Choices
  onChange: (change: Partial<Choices>) => void
  /** Hears which number fields hold what does not count. */
  onFault: (field: NumberField, isFaulty: boolean) => void
}

const levelWords = ['Warm-up', 'Basic', 'Solid', 'Hard', 'Very hard']
const chipsOf = {
  themes: themes.map((id) => ({ id: String(id), label: themeTitles[id] })),
  kinds: kindIds.map((id) => ({ id: String(id), label: kinds[id].title })),
  levels: levelWords.map((word, index) => ({ id: String(index + 1), label: `${index + 1} ${word}` })),
}

function Chips(props: { legend: string; chips: readonly { id: string; label: string }[]; value: string[]; onChange: (value: string[]) => void }) {
  return (
    <Fieldset legend={props.legend} variant="unstyled">
      <Chip.Group multiple value={props.value} onChange={props.onChange}>
        <Group gap={6}>
          {props.chips.map(({ id, label }) => (
            <Chip key={id} value={id} size="sm" variant="outline">
              {label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Fieldset>
  )
}

function MinutesInput({ value, onChange, onFault }: Props) {
  return (
    <WholeNumber
      id="setup-minutes"
      label="Minutes"
      description="Of the whole session"
      value={value.minutes}
      min={5}
      max={480}
      step={5}
      width={220}
      onSave={(minutes) => onChange({ minutes })}
      onFault={(isFaulty) => onFault('minutes', isFaulty)}
    />
  )
}

function TopicsField({ value, onChange }: Omit<Props, 'onFault'>) {
  const tree = useQuery(api.bank.tree.queryOptions()).data ?? []
  const groups = tree
    .filter((branch) => value.themes.length === 0 || value.themes.includes(branch.theme) || branch.topics.some((topic) => value.topics.includes(topic.id)))
    .map((branch) => ({ group: branch.title, items: branch.topics.map((topic) => ({ value: topic.id, label: topic.title })) }))
  return (
    <MultiSelect
      label="Topics"
      placeholder={value.topics.length === 0 ? 'Any' : undefined}
      data={groups}
      value={value.topics}
      onChange={(topics) => onChange({ topics })}
      searchable
      clearable
      maxValues={40}
      maxDropdownHeight={260}
      nothingFoundMessage="No topic has this name"
    />
  )
}

function FilterFields({ value, onChange, onFault }: Props) {
  return (
    <Stack gap="md">
      <Chips legend="Themes" chips={chipsOf.themes} value={value.themes} onChange={(next) => onChange({ themes: themes.filter((id) => next.includes(id)) })} />
      <TopicsField value={value} onChange={onChange} />
      <Chips legend="Levels" chips={chipsOf.levels} value={value.levels.map(String)} onChange={(next) => onChange({ levels: next.map(Number).sort() })} />
      <Chips legend="Kinds" chips={chipsOf.kinds} value={value.kinds} onChange={(next) => onChange({ kinds: kindIds.filter((id) => next.includes(id)) })} />
      <Text size="sm" c="dimmed">
        Nothing picked in a row means any.
      </Text>
      <Group align="flex-start">
        <WholeNumber
          id="setup-count"
          label="Questions"
          description="At most"
          value={value.count}
          min={1}
          max={40}
          width={220}
          onSave={(count) => onChange({ count })}
          onFault={(isFaulty) => onFault('count', isFaulty)}
        />
        <MinutesInput value={value} onChange={onChange} onFault={onFault} />
      </Group>
    </Stack>
  )
}

function SetFields({ value, onChange, onFault }: Props) {
  const found = useQuery(api.sets.list.queryOptions())
  const sets = found.data ?? []
  const choose = (setId: string | null) => {
    const minutes = sets.find((one) => one.id === setId)?.minutes
    onChange({ setId, ...(minutes === undefined ? {} : { minutes: Math.min(480, Math.max(5, minutes)) }) })
  }
  return (
    <Stack gap="md">
      <Select
        label="Set"
        placeholder={found.isPending ? 'Loading …' : sets.length === 0 ? 'There are no sets yet' : 'Choose a set'}
        data={sets.map((one) => ({ value: one.id, label: `${one.name} · ${one.items.length} questions, ${formatMinutes(one.minutes)}` }))}
        value={value.setId}
        onChange={choose}
        searchable
        disabled={sets.length === 0}
        error={found.error?.message}
        nothingFoundMessage="No set has this name"
      />
      <MinutesInput value={value} onChange={onChange} onFault={onFault} />
    </Stack>
  )
}

/** What the session is made of: chosen by filters, or from a set. */
export function ChoicesForm(props: Props) {
  const { value, onChange } = props
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label="Where the questions come from"
        data={[
          { value: 'choose', label: 'Choose by theme' },
          { value: 'set', label: 'From a set' },
        ]}
        value={value.source}
        onChange={(source) => onChange({ source: source as Choices['source'] })}
      />
      {value.source === 'choose' ? <FilterFields {...props} /> : <SetFields {...props} />}
    </Stack>
  )
}

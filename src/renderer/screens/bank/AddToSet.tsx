import { Button, Menu, Text } from '@mantine/core'
import { IconListNumbers, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { QuestionSet } from '#contract/library'
import { api } from '../../api/query'
import { notifyDone, notifyError } from '../../ui/errors'

const idsOf = (set: QuestionSet): string[] => set.items.map((item) => item.questionId)

/** Puts the question into an own set, or takes it out again; or begins a new set with it. */
export function AddToSet({ question }: { question: { id: string; title: string } }) {
  const sets = useQuery(api.sets.list.queryOptions())
  const save = useMutation(api.sets.save.mutationOptions({ onError: (error) => notifyError(error, 'The set was not saved') }))
  const own = (sets.data ?? []).filter((set) => !set.isBuiltIn)
  const toggle = (set: QuestionSet) => {
    const isIn = idsOf(set).includes(question.id)
    const questionIds = isIn ? idsOf(set).filter((id) => id !== question.id) : [...idsOf(set), question.id]
    const { id, name, description } = set
    save.mutate({ id, name, description, questionIds }, { onSuccess: () => notifyDone(isIn ? `Taken out of “${name}”.` : `Added to “${name}”.`) })
  }
  const begin = () =>
    save.mutate({ id: null, name: 'New set', description: '', questionIds: [question.id] }, { onSuccess: () => notifyDone('A new set begins with this question. Name it under Sets.') })
  return (
    <Menu position="bottom-end" width={260} closeOnItemClick={false} withinPortal>
      <Menu.Target>
        <Button variant="default" size="sm" px="sm" leftSection={<IconListNumbers size={16} />}>
          Add to set
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {own.length > 0 && <Menu.Label>Your sets</Menu.Label>}
        {own.map((set) => (
          <Menu.CheckboxItem key={set.id} checked={idsOf(set).includes(question.id)} onChange={() => toggle(set)}>
            <Text size="sm" lineClamp={1}>
              {set.name}
            </Text>
          </Menu.CheckboxItem>
        ))}
        {own.length > 0 && <Menu.Divider />}
        <Menu.Item leftSection={<IconPlus size={16} />} onClick={begin} closeMenuOnClick>
          New set with this question
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

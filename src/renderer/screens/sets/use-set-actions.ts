import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { QuestionSet } from '#contract/library'
import { client } from '../../api/query'
import { downloadFile } from '../../ui/download'
import { notifyDone, notifyError } from '../../ui/errors'
import { notifyUndo } from '../../ui/undo'

type Named = Pick<QuestionSet, 'id' | 'name'>

/** Through its file, a set is copied with everything, also with questions this bank lacks. */
async function copyOf({ id, name }: Named): Promise<QuestionSet> {
  const { content } = await client.sets.export({ id })
  const { set } = await client.sets.import({ text: content })
  const questionIds = set.items.map((item) => item.questionId)
  return client.sets.save({ id: set.id, name: `Copy of ${name}`.slice(0, 120), description: set.description, questionIds })
}

async function removeWithUndo({ id, name }: Named): Promise<void> {
  const { content } = await client.sets.export({ id })
  await client.sets.remove({ id })
  notifyUndo(`“${name}” is deleted.`, () => {
    client.sets.import({ text: content }).catch((error: unknown) => notifyError(error, 'The set did not come back'))
  })
}

/** What can be done with a whole set, from the list and from its own screen. */
export function useSetActions() {
  const [, navigate] = useLocation()
  const create = useMutation({
    mutationFn: () => client.sets.save({ id: null, name: 'New set', description: '', questionIds: [] }),
    onSuccess: ({ id }) => navigate(`/sets/${id}`, { state: { isNew: true } }),
    onError: (error) => notifyError(error, 'No set was made'),
  })
  const duplicate = useMutation({
    mutationFn: copyOf,
    onSuccess: ({ id, name }) => {
      notifyDone(`“${name}” is yours to change.`)
      navigate(`/sets/${id}`, { state: { isNew: true } })
    },
    onError: (error) => notifyError(error, 'The set was not copied'),
  })
  const remove = useMutation({ mutationFn: removeWithUndo, onError: (error) => notifyError(error, 'The set was not deleted') })
  const save = useMutation({ mutationFn: (set: Named) => client.sets.export({ id: set.id }), onSuccess: downloadFile, onError: (error) => notifyError(error, 'The set was not exported') })
  return {
    create: () => create.mutate(),
    duplicate: (set: Named) => duplicate.mutate(set),
    remove: (set: Named, onRemoved?: () => void) => remove.mutate(set, { onSuccess: onRemoved }),
    exportFile: (set: Named) => save.mutate(set),
    hold: ({ id }: Named) => navigate('/session', { state: { choices: { source: 'set', setId: id } } }),
    isBusy: create.isPending || duplicate.isPending || remove.isPending,
  }
}

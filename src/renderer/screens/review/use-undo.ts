import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/query'
import { notifyDone, notifyError } from '../../ui/errors'

/** Takes the latest review of today back; the question is due again. */
export function useUndo(): { undo: () => void; isUndoing: boolean } {
  const command = useMutation(
    api.reviews.undo.mutationOptions({
      onSuccess: ({ title }) => notifyDone(`Taken back: ${title}`),
      onError: (error) => notifyError(error, 'Nothing was taken back'),
    }),
  )
  return { undo: () => !command.isPending && command.mutate({}), isUndoing: command.isPending }
}

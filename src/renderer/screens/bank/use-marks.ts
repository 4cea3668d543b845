import { useMutation } from '@tanstack/react-query'
import { api } from '../../api/query'
import type { Command } from '../../shell/commands'
import { notifyError } from '../../ui/errors'
import { notifyUndo } from '../../ui/undo'

type Marked = { id: string; title: string; isStarred: boolean; isSuspended: boolean }

/** Star and suspend. Suspending takes a question out of plans and reviews, so it says so and can be taken back. */
export function useMarks() {
  const { mutate } = useMutation(api.bank.mark.mutationOptions({ onError: (error) => notifyError(error, 'This was not saved') }))
  return {
    toggleStar: ({ id, isStarred }: Pick<Marked, 'id' | 'isStarred'>) => mutate({ id, isStarred: !isStarred }),
    toggleSuspended: ({ id, title, isSuspended }: Omit<Marked, 'isStarred'>) =>
      mutate(
        { id, isSuspended: !isSuspended },
        {
          onSuccess: () =>
            notifyUndo(isSuspended ? `“${title}” is back in plans and reviews.` : `“${title}” is suspended: plans and reviews leave it out.`, () => mutate({ id, isSuspended })),
        },
      ),
  }
}

/** The same by key and from the palette, for the question in hand. */
export function markCommands(marked: Marked, { toggleStar, toggleSuspended }: ReturnType<typeof useMarks>): Command[] {
  const { title: hint, isStarred, isSuspended } = marked
  return [
    { id: 'bank-star', label: isStarred ? 'Remove the star' : 'Star this question', hint, group: 'Bank', keys: 'S', run: () => toggleStar(marked) },
    { id: 'bank-suspend', label: isSuspended ? 'Take this question back' : 'Suspend this question', hint, group: 'Bank', keys: 'X', run: () => toggleSuspended(marked) },
  ]
}

import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { api } from '../../api/query'
import { notifyError } from '../../ui/errors'

/** Starts a session of this one question, with the time its interviewer would give, and goes to it. */
export function usePractise() {
  const [, navigate] = useLocation()
  const { mutate, isPending } = useMutation(
    api.sessions.start.mutationOptions({
      onSuccess: ({ sessionId }) => navigate(`/session/${sessionId}`),
      onError: (error) => notifyError(error, 'The session did not start'),
    }),
  )
  const practise = (question: { id: string; title: string; minutes: { max: number } }) => {
    if (isPending) return
    const participants = { candidate: null, interviewer: null, role: null }
    mutate({ title: question.title, questionIds: [question.id], minutes: Math.max(5, question.minutes.max), setId: null, participants })
  }
  return { practise, isStarting: isPending }
}

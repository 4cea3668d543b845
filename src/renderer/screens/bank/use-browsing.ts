import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Results } from './use-results'

/** Where one is in the list: at the open question, also when that or the results changed from elsewhere. */
function useActive(openId: string | null, { searched, firstRows, rowAt }: Results) {
  const [active, setActive] = useState(-1)
  const [seen, setSeen] = useState<{ searched: string | null; openId: string | null }>({ searched: null, openId: null })
  const isNewSearch = searched !== null && searched !== seen.searched
  if (isNewSearch || openId !== seen.openId) {
    setSeen({ searched: searched ?? seen.searched, openId })
    if (isNewSearch || (openId !== null && rowAt(active)?.id !== openId)) setActive(firstRows.findIndex((row) => row.id === openId))
  }
  return [active, setActive] as const
}

/**
 * Walking and opening. With panes beside each other the preview follows the keyboard once it rests on a row that is loaded; with one
 * pane the list stays until a question is opened.
 */
export function useBrowsing(openId: string | null, results: Results, isOnePane: boolean) {
  const [, navigate] = useLocation()
  const [active, setActive] = useActive(openId, results)
  const [isFollowing, setFollowing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const preview = useRef<HTMLDivElement>(null)
  const show = useDebouncedCallback((id: string) => navigate(`/bank/${id}`, { replace: true }), 120)
  const activeRow = results.rowAt(active)
  useEffect(() => {
    if (!isFollowing || !activeRow) return
    setFollowing(false)
    show(activeRow.id)
  }, [isFollowing, activeRow, show])

  const goTo = (index: number) => {
    // Else a row passed on the way would open late and draw the place back to it.
    show.cancel()
    setActive(index)
    setFollowing(!isOnePane)
  }
  /** `hasKeys`: asked for by key, so the keyboard goes along. */
  const open = (index: number, hasKeys: boolean) => {
    show.cancel()
    setFollowing(false)
    setActive(index)
    const row = results.rowAt(index)
    if (!row) return
    navigate(`/bank/${row.id}`, { replace: !isOnePane })
    if (hasKeys || isOnePane) requestAnimationFrame(() => preview.current?.focus())
  }
  const search = () => {
    if (isOnePane && openId !== null) navigate('/bank')
    requestAnimationFrame(() => field.current?.select())
  }
  const back = () => {
    if (isOnePane) navigate('/bank')
    requestAnimationFrame(() => list.current?.focus())
  }
  return { active, activeRow, goTo, open, search, back, field, list, preview }
}

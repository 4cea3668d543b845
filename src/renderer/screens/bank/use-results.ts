import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BankRow } from '#contract/bank'
import { api } from '../../api/query'

const pageSize = 100
const pageOf = (index: number): number => Math.floor(index / pageSize)

export type Results = ReturnType<typeof useResults>

/**
 * The results of a query as one long list of which only the pages in view are fetched. While a new query is on its way the former
 * results stay; `searched` is the query they belong to.
 */
export function useResults(query: string) {
  const [view, setView] = useState({ from: 0, to: 0 })
  const input = (page: number) => ({ query, limit: pageSize, offset: page * pageSize })
  const head = useQuery({
    ...api.bank.search.queryOptions({ input: input(0), select: (data) => ({ ...data, searched: query }) }),
    placeholderData: keepPreviousData,
  })
  const total = head.data?.total ?? 0
  const last = Math.min(pageOf(view.to), pageOf(Math.max(0, total - 1)))
  const wanted = Array.from({ length: Math.max(0, last - pageOf(view.from) + 1) }, (_, index) => pageOf(view.from) + index).filter((page) => page > 0)
  const others = useQueries({ queries: wanted.map((page) => api.bank.search.queryOptions({ input: input(page) })) })

  function rowAt(index: number): BankRow | null {
    const page = pageOf(index)
    const rows = page === 0 ? head.data?.rows : others[wanted.indexOf(page)]?.data?.rows
    return rows?.[index % pageSize] ?? null
  }
  function showing(from: number, to: number): void {
    if (pageOf(from) !== pageOf(view.from) || pageOf(to) !== pageOf(view.to)) setView({ from, to })
  }
  const failed = [head, ...others].find((one) => one.isError)
  return {
    total,
    faults: head.data?.faults ?? [],
    searched: head.isPlaceholderData ? null : (head.data?.searched ?? null),
    isPending: head.isPending,
    isSearching: head.isFetching && head.isPlaceholderData,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    firstRows: head.data?.rows ?? [],
    rowAt,
    showing,
  }
}

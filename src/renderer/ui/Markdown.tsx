import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'

const Body = lazy(() => import('./MarkdownBody').then((module) => ({ default: module.MarkdownBody })))

/** Markdown with tables, KaTeX math and highlighted code. The renderer loads when first used; raw HTML is shown as text. */
export function Markdown({ text }: { text: string }) {
  return (
    <Suspense fallback={<Skeleton height={80} />}>
      <Body text={text} />
    </Suspense>
  )
}

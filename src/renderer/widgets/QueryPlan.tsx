import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconBinaryTree } from '@tabler/icons-react'
import { useState } from 'react'
import type { Json } from '#core/bank/case'
import type { Produced } from '#core/session/verdict'
import { sentenceOf } from '../ui/errors'
import type { RunControl } from './widget'

/** Lines of a plan: PostgreSQL gives one column of text, SQLite rows of id, parent and detail. */
export function planLines(value: Json | undefined): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Array.isArray(value['rows'])) return []
  const rows = value['rows'].filter((row): row is Json[] => Array.isArray(row))
  if (rows.every((row) => row.length === 1)) return rows.map((row) => String(row[0]))
  const depths = new Map<Json | undefined, number>()
  return rows.map(([id, parent, , detail]) => {
    const depth = (depths.get(parent) ?? -1) + 1
    depths.set(id, depth)
    return `${'  '.repeat(depth)}${String(detail)}`
  })
}

type Shown = { lines: string[]; fault: string | null }

const shownOf = (plan: Produced | null): Shown => {
  if (plan?.outcome === 'returned') return { lines: planLines(plan.value), fault: null }
  return { lines: [], fault: plan === null ? 'The engine is not ready yet. Try again in a moment.' : `${plan.error?.name ?? plan.outcome}: ${plan.error?.message ?? 'no plan was given'}` }
}

/** How the engine runs the query on the given rows, on demand. PostgreSQL runs it and says what each step took. */
export function QueryPlan({ runs, seed, engine }: { runs: RunControl; seed: string; engine: string }) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [isBusy, setBusy] = useState(false)
  const explain = async (): Promise<void> => {
    setBusy(true)
    try {
      setShown(shownOf(await runs.explain(seed)))
    } catch (error) {
      setShown({ lines: [], fault: sentenceOf(error) })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Stack gap="sm">
      <Group>
        <Button size="xs" variant="light" leftSection={<IconBinaryTree size={15} />} onClick={() => void explain()} loading={isBusy} disabled={runs.state.phase !== 'idle'}>
          Explain the query
        </Button>
        <Text size="sm" c="dimmed">
          What {engine} does with your query on the given rows.
        </Text>
      </Group>
      {shown !== null && shown.fault !== null && (
        <Alert color="red" role="alert" title="There is no plan">
          {shown.fault}
        </Alert>
      )}
      {shown !== null && shown.lines.length > 0 && (
        <pre className="code-text" tabIndex={0} aria-label="Steps of the plan">
          {shown.lines.join('\n')}
        </pre>
      )}
    </Stack>
  )
}

import { Group, Stack, Text } from '@mantine/core'
import { BandBar } from '../../ui/BandBar'
import { formatShare } from '../../ui/format'

type Expected = { share: number; low: number; high: number }

/** A share never stands without its 95 % band: a bar from low to high on 0 to 100 %, with a mark at the share. */
export function ExpectedBand({ expected, isMeasured, label }: { expected: Expected; isMeasured: boolean; label: string }) {
  const text = isMeasured ? `${formatShare(expected.share)}, between ${formatShare(expected.low)} and ${formatShare(expected.high)}` : 'not measured yet'
  return (
    <Stack gap={3} miw={150}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
          {isMeasured ? formatShare(expected.share) : 'not measured'}
        </Text>
        {isMeasured && (
          <Text size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
            {Math.round(100 * expected.low)}–{formatShare(expected.high)}
          </Text>
        )}
      </Group>
      <BandBar label={`${label}: ${text}`} color="cyan" thickness={8} band={isMeasured ? { from: 100 * expected.low, at: 100 * expected.share, to: 100 * expected.high } : null} />
    </Stack>
  )
}

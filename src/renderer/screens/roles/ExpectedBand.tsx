import { Box, Group, Stack, Text } from '@mantine/core'

type Expected = { share: number; low: number; high: number }

const percent = (share: number): string => `${Math.round(100 * share)} %`

/** A share never stands without its 95 % band: a bar from low to high on 0 to 100 %, with a mark at the share. */
export function ExpectedBand({ expected, isMeasured, label }: { expected: Expected; isMeasured: boolean; label: string }) {
  const text = isMeasured ? `${percent(expected.share)}, between ${percent(expected.low)} and ${percent(expected.high)}` : 'not measured yet'
  return (
    <Stack gap={3} miw={150}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
          {isMeasured ? percent(expected.share) : 'not measured'}
        </Text>
        {isMeasured && (
          <Text size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
            {Math.round(100 * expected.low)}–{percent(expected.high)}
          </Text>
        )}
      </Group>
      <Box role="img" aria-label={`${label}: ${text}`} h={8} pos="relative" bg="var(--mantine-color-default-border)" style={{ borderRadius: 4 }}>
        {isMeasured && (
          <>
            <Box pos="absolute" h="100%" bg="cyan.4" opacity={0.65} style={{ borderRadius: 4, left: `${100 * expected.low}%`, width: `${100 * (expected.high - expected.low)}%` }} />
            <Box pos="absolute" top={-2} h={12} w={3} bg="cyan.7" style={{ borderRadius: 2, left: `calc(${100 * expected.share}% - 1px)` }} />
          </>
        )}
      </Box>
    </Stack>
  )
}

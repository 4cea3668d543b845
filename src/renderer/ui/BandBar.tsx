import { Box } from '@mantine/core'

type Props = { /** Read out in place of the picture. */ label: string; color: string; thickness: number; /** Places in per cent of the width; null draws an empty bar. */ band: { from: number; at: number; to: number } | null }

/** A band on a bar, with a mark where the estimate lies. */
export function BandBar({ label, color, thickness, band }: Props) {
  const radius = thickness / 2
  return (
    <Box role="img" aria-label={label} h={thickness} pos="relative" bg="var(--mantine-color-default-border)" style={{ borderRadius: radius }}>
      {band && (
        <>
          <Box pos="absolute" h="100%" bg={`${color}.4`} opacity={0.65} style={{ borderRadius: radius, left: `${band.from}%`, width: `${band.to - band.from}%` }} />
          <Box pos="absolute" top={-2} h={thickness + 4} w={3} bg={`${color}.7`} style={{ borderRadius: 2, left: `calc(${band.at}% - 1px)` }} />
        </>
      )}
    </Box>
  )
}

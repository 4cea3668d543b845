import { Button, Kbd, SimpleGrid, Stack, Text } from '@mantine/core'
import { grades, type Grade } from '#core/srs/card'
import { gradeColors, gradeTitles } from '../../ui/labels'

/** The four grades, worst first, with keys 1–4. `details` stands below each name: when the question comes back. */
export function GradeChoice(props: {
  chosen: Grade | null
  proposed: Grade | null
  details?: Partial<Record<Grade, string>>
  isDisabled?: boolean
  onChoose: (grade: Grade) => void
}) {
  return (
    <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="xs" verticalSpacing="xs" role="group" aria-label="Grade">
      {grades.map((grade, index) => (
        <Button
          key={grade}
          h="auto"
          py={6}
          px="sm"
          variant={props.chosen === grade ? 'filled' : 'default'}
          color={gradeColors[grade]}
          aria-pressed={props.chosen === grade}
          disabled={props.isDisabled ?? false}
          onClick={() => props.onChoose(grade)}
          rightSection={<Kbd size="xs" visibleFrom="sm">{index + 1}</Kbd>}
          justify="space-between"
        >
          <Stack gap={0} align="flex-start">
            <Text span fw={600}>
              {gradeTitles[grade]}
            </Text>
            <Text span size="xs">
              {[props.details?.[grade], props.proposed === grade ? 'proposed' : null].filter(Boolean).join(' · ') || '\u00a0'}
            </Text>
          </Stack>
        </Button>
      ))}
    </SimpleGrid>
  )
}

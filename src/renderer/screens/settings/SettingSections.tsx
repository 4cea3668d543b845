import { Input, SegmentedControl, SimpleGrid, Slider, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Settings } from '#contract/library'
import { formatMinutes } from '../../ui/format'
import { WholeNumber } from '../../ui/WholeNumber'
import { Section } from './Section'

export type SectionProps = { settings: Settings; set: (change: Partial<Settings>) => void }

export function LookSection({ settings, set }: SectionProps) {
  return (
    <Section id="look" title="Look">
      <Input.Wrapper label="Theme" labelElement="div">
        <div>
          <SegmentedControl
            aria-label="Theme"
            value={settings.colorScheme}
            onChange={(colorScheme) => set({ colorScheme: colorScheme as Settings['colorScheme'] })}
            data={[
              { value: 'auto', label: 'As the system' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
          />
        </div>
      </Input.Wrapper>
    </Section>
  )
}

export function EditorSection({ settings, set }: SectionProps) {
  return (
    <Section id="editor" title="Code editor">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <WholeNumber label="Font size" unit="px" min={8} max={40} value={settings.editorFontSize} onSave={(editorFontSize) => set({ editorFontSize })} />
        <WholeNumber label="Tab width" unit="spaces" min={1} max={8} value={settings.editorTabWidth} onSave={(editorTabWidth) => set({ editorTabWidth })} />
      </SimpleGrid>
      <Input.Wrapper label="Keys" labelElement="div">
        <div>
          <SegmentedControl
            aria-label="Keys of the code editor"
            value={settings.editorKeys}
            onChange={(editorKeys) => set({ editorKeys: editorKeys as Settings['editorKeys'] })}
            data={[
              { value: 'standard', label: 'Standard' },
              { value: 'vim', label: 'Vim' },
            ]}
          />
        </div>
      </Input.Wrapper>
    </Section>
  )
}

/** Interval at a retention relative to 0.90, default FSRS-6 weights; see the facts on memory in the docs of FSRS. */
const decay = 0.1542
const relativeInterval = (retention: number): number => (retention ** (-1 / decay) - 1) / (0.9 ** (-1 / decay) - 1)

function RetentionSlider({ settings, set }: SectionProps) {
  const [shown, setShown] = useState(settings.desiredRetention)
  useEffect(() => setShown(settings.desiredRetention), [settings.desiredRetention])
  const factor = relativeInterval(shown)
  return (
    <div>
      <Text size="sm" fw={500} id="retention-label">
        Desired retention: {Math.round(shown * 100)} %
      </Text>
      <Text size="xs" c="dimmed" mb="xs">
        The chance that you still know an answer on the day it comes back. Intervals are {factor.toFixed(factor < 1.95 ? 2 : 1)} times those at 90 %.
      </Text>
      <Slider
        thumbProps={{ 'aria-labelledby': 'retention-label' }}
        label={(value) => `${Math.round(value * 100)} %`}
        min={0.7}
        max={0.97}
        step={0.01}
        value={shown}
        onChange={setShown}
        onChangeEnd={(value) => set({ desiredRetention: Math.round(value * 100) / 100 })}
        marks={[{ value: 0.7, label: '70 %' }, { value: 0.8, label: '80 %' }, { value: 0.9, label: '90 %' }, { value: 0.97, label: '97 %' }]}
        mb="lg"
      />
    </div>
  )
}

export function PracticeSection({ settings, set }: SectionProps) {
  return (
    <Section id="practice" title="Practice">
      <WholeNumber
        label="Minutes a day"
        description={`Reviews beyond ${formatMinutes(settings.minutesPerDay)} wait for the next day; the most overdue come first.`}
        unit="min"
        min={5}
        max={600}
        value={settings.minutesPerDay}
        onSave={(minutesPerDay) => set({ minutesPerDay })}
      />
      <RetentionSlider settings={settings} set={set} />
    </Section>
  )
}

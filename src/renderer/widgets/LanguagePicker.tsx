import { Badge, Select } from '@mantine/core'
import type { Answer } from '#core/kinds/index'
import type { CodeLanguage } from '#core/kinds/code-cases'
import { languageNames } from '#core/session/run-protocol'

type CodeAnswer = Extract<Answer, { kind: 'code' }>

/** The answer in another language: what was written in each is kept, and there again on the way back. */
export function inLanguage(answer: CodeAnswer, language: CodeLanguage, starters: Readonly<Partial<Record<CodeLanguage, string>>>): CodeAnswer {
  if (language === answer.language) return answer
  const { [language]: known, ...rest } = answer.others ?? {}
  return { ...answer, language, code: known ?? starters[language] ?? '', others: { ...rest, [answer.language]: answer.code } }
}

/** The languages the question offers; with one of them only its name. */
export function LanguagePicker(props: { languages: readonly CodeLanguage[]; value: CodeLanguage; onChange: (language: CodeLanguage) => void; isFixed: boolean }) {
  if (props.isFixed || props.languages.length < 2) {
    return (
      <Badge variant="default" tt="none">
        {languageNames[props.value]}
      </Badge>
    )
  }
  return (
    <Select
      size="xs"
      w={150}
      aria-label="Language"
      data={props.languages.map((one) => ({ value: one, label: languageNames[one] }))}
      value={props.value}
      onChange={(language) => language !== null && props.onChange(language as CodeLanguage)}
      allowDeselect={false}
      comboboxProps={{ withinPortal: true }}
    />
  )
}

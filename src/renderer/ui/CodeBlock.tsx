import { ActionIcon, Box, CopyButton, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { Markdown } from './Markdown'

/** A fence longer than any run of backticks in the code, so that code cannot end it. */
function fenced(code: string, language: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map((match) => match[0].length))
  const fence = '`'.repeat(Math.max(3, longest + 1))
  return `${fence}${language}\n${code}\n${fence}`
}

/** Highlighted code with a copy button. */
export function CodeBlock({ code, language }: { code: string; language: string }) {
  return (
    <Box pos="relative">
      <Markdown text={fenced(code, language === 'postgresql' ? 'sql' : language)} />
      <CopyButton value={code}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? 'Copied' : 'Copy the code'}>
            <ActionIcon pos="absolute" top={6} right={6} variant="default" onClick={copy} aria-label={copied ? 'Copied' : 'Copy the code'}>
              {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Box>
  )
}

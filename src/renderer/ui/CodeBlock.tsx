import { ActionIcon, Box, CopyButton, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { fenced } from './fenced'
import { Markdown } from './Markdown'

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

import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'

/** A title in a table that leads to what it names on the same screen. */
export function TitleLink({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Anchor component="button" size="sm" ta="left" c="var(--mantine-color-text)" underline="always" onClick={onClick}>
      {children}
    </Anchor>
  )
}

import type { WidgetProps } from './widget'

export function DiagramWidget(_props: WidgetProps) {
  return null
}

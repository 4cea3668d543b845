import { lazy, Suspense, type ComponentType } from 'react'
import { widgetOf } from '#core/kinds/index'
import type { AnswerWidget } from '#core/kinds/kind'
import { LoadingState } from '../ui/States'
import { NumberWidget } from './NumberWidget'
import { OptionsWidget } from './OptionsWidget'
import { ProseWidget } from './ProseWidget'
import type { WidgetProps } from './widget'

/** The register: one file for each way of answering; does not compile while one is missing. Heavy ones load when first shown. */
export const widgets = {
  prose: ProseWidget,
  options: OptionsWidget,
  number: NumberWidget,
  code: lazy(() => import('./CodeWidget').then((module) => ({ default: module.CodeWidget }))),
  diagram: lazy(() => import('./DiagramWidget').then((module) => ({ default: module.DiagramWidget }))),
} satisfies Record<AnswerWidget, ComponentType<WidgetProps>>

/** The fitting widget for a question. */
export function AnswerField(props: WidgetProps) {
  const Widget: ComponentType<WidgetProps> = widgets[widgetOf(props.question.kind)]
  return (
    <Suspense fallback={<LoadingState rows={1} height={320} label="Loading the editor" />}>
      <Widget {...props} />
    </Suspense>
  )
}

import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { ReportFormat } from '#core/report/report'
import { client } from '../../api/query'
import { downloadFile } from '../../ui/download'
import { notifyDone, notifyError } from '../../ui/errors'

export const formatTitles = {
  pdf: 'PDF',
  html: 'HTML',
  markdown: 'Markdown',
  json: 'JSON',
  csv: 'CSV',
} as const satisfies Record<ReportFormat, string>

const formatHints = {
  pdf: 'pages to print or send',
  html: 'one file, opens in any browser',
  markdown: 'for a wiki or an issue',
  json: 'everything, with a published schema',
  csv: 'one row an item, for a spreadsheet',
} as const satisfies Record<ReportFormat, string>

/** Makes the file in main and hands it to the person. */
export function useExport(sessionId: string, isRedacted: boolean): { run: (format: ReportFormat) => void; isExporting: boolean } {
  const exporting = useMutation({
    mutationFn: (format: ReportFormat) => client.reports.export({ sessionId, format, isRedacted }),
    onSuccess: (file) => {
      downloadFile(file)
      notifyDone(`${file.fileName} is ready.`)
    },
    onError: (error) => notifyError(error, 'The report was not exported'),
  })
  return { run: exporting.mutate, isExporting: exporting.isPending }
}

export function ExportMenu({ isExporting, onExport }: { isExporting: boolean; onExport: (format: ReportFormat) => void }) {
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button leftSection={<IconDownload size={16} />} rightSection={<IconChevronDown size={14} />} loading={isExporting}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(formatTitles) as ReportFormat[]).map((format) => (
          <Menu.Item key={format} onClick={() => onExport(format)}>
            {formatTitles[format]}: {formatHints[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

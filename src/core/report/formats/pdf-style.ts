import type { BarColors } from '#core/report/bars'

/** Colours of the PDF: dark on white, readable in grey. */
export const ink = {
  text: '#1b1f24', soft: '#57606a', line: '#d0d7de', card: '#f6f8fa', accent: '#2563b0', good: '#1a7f37', bad: '#b42318',
  string: '#0a5c2f', keyword: '#9a2c86', number: '#0550ae', comment: '#6a737d', title: '#6f42c1',
} as const

export const pdfBars: BarColors = { track: '#e3e7ec', fill: ink.accent, mark: ink.text, text: ink.soft }

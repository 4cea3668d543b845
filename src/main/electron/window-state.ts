import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'

export type WindowState = Rectangle & { isMaximized: boolean }

const whole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)

/** The state saved last, or null when there is none, it cannot be read, or it lies on no display that is connected now. */
export function readWindowState(file: string, displays: readonly Rectangle[]): WindowState | null {
  try {
    const { x, y, width, height, isMaximized } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    if (!whole(x) || !whole(y) || !whole(width) || !whole(height) || width < 400 || height < 300) return null
    const state = { x, y, width, height, isMaximized: isMaximized === true }
    return displays.some((display) => isGraspable(state, display)) ? state : null
  } catch {
    return null
  }
}

/** Enough of the title bar is on the display to move the window with. */
function isGraspable({ x, y, width }: Rectangle, display: Rectangle): boolean {
  const shown = Math.min(x + width, display.x + display.width) - Math.max(x, display.x)
  return shown >= 120 && y >= display.y - 8 && y < display.y + display.height - 40
}

export function writeWindowState(file: string, state: WindowState): void {
  writeFileSync(`${file}.new`, JSON.stringify(state))
  renameSync(`${file}.new`, file)
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openSync } from 'fontkit'

/** A font file; `name` is the PostScript name of the one meant where a file holds several. */
export type OpenedFont = { file: string; name: string | null; has(codePoint: number): boolean }

/**
 * Where systems keep fonts for Chinese, Japanese and Korean. They are too large to bring along: 20 MB and more for each weight.
 */
export const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
    '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
    '/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc',
    '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc',
    '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf',
  ],
  darwin: ['/System/Library/Fonts/Supplemental/Arial Unicode.ttf', '/Library/Fonts/Arial Unicode.ttf', '/System/Library/Fonts/Hiragino Sans GB.ttc', '/System/Library/Fonts/AppleSDGothicNeo.ttc'],
  win32: ['msyh.ttc', 'YuGothM.ttc', 'malgun.ttf', 'simsun.ttc', 'msgothic.ttc'].map((name) => join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts', name)),
}

/** Those of the files that are there and can be read, in their order. */
export function openFonts(files: readonly string[]): OpenedFont[] {
  return files.filter((file) => existsSync(file)).flatMap((file) => {
    try {
      const opened = openSync(file)
      const font = 'fonts' in opened ? opened.fonts[0] : opened
      if (font === undefined) return []
      let covered: Set<number> | null = null
      return [{ file, name: 'fonts' in opened ? font.postscriptName : null, has: (codePoint: number) => (covered ??= new Set(font.characterSet)).has(codePoint) }]
    } catch {
      // Damaged, or of a kind that is not known: as if it were not there.
      return []
    }
  })
}

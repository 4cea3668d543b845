import { placeOnScale } from '#core/rating/scale'
import { band, percent } from '#core/report/words'

/** Colours of a drawing: any CSS or SVG colour. */
export type BarColors = { track: string; fill: string; mark: string; text: string }

const svg = (width: number, height: number, label: string, inner: string): string =>
  `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">${inner}</svg>`

/** A share from 0 to 1 as a bar; an empty track for null. Size in points. */
export function scoreBar(share: number | null, colors: BarColors, width = 120): string {
  const track = `<rect x="0" y="0" width="${width}" height="8" rx="4" fill="${colors.track}"/>`
  const filled = Math.max(8, Math.round(width * (share ?? 0)))
  const fill = share === null || share === 0 ? '' : `<rect x="0" y="0" width="${filled}" height="8" rx="4" fill="${colors.fill}"/>`
  return svg(width, 8, `score ${percent(share)}`, track + fill)
}

type Rated = { rating: number; deviation: number }

/** Two bands, before (faint) above after: rating ± 2 deviations with a mark at the rating, on the scale of all rating bars. */
export function ratingBar(before: Rated, after: Rated, colors: BarColors, width = 220): string {
  const x = (rating: number): number => Math.round(10 * width * placeOnScale(rating)) / 10
  const row = (one: Rated, y: number, opacity: number): string => {
    const [from, to] = [x(one.rating - 2 * one.deviation), x(one.rating + 2 * one.deviation)]
    const extent = `<rect x="${from}" y="${y}" width="${Math.max(2, to - from)}" height="6" rx="3" fill="${colors.fill}" fill-opacity="${opacity}"/>`
    return `${extent}<rect x="${x(one.rating) - 1}" y="${y - 1}" width="2" height="8" fill="${colors.mark}"/>`
  }
  const track = `<rect x="0" y="0" width="${width}" height="20" rx="3" fill="${colors.track}"/>`
  return svg(width, 20, `rating ${band(before)} before, ${band(after)} after`, track + row(before, 3, 0.35) + row(after, 11, 0.9))
}

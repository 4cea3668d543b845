/** Every rating bar, on screen and in a report, has this scale: bars below each other can be compared. */
const low = 800
const high = 2200

/** Where a rating stands on the scale, 0 to 1; what lies beyond stands at its end. */
export const placeOnScale = (rating: number): number => (Math.min(high, Math.max(low, rating)) - low) / (high - low)

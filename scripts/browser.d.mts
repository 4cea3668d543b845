/** A Chromium or Chrome for the stories, or null. CHROME_PATH wins. */
export function findChromium(): string | null

/** The Electron program, or null when its binary is not there. */
export function findElectron(): string | null

import type { Rating } from '#core/rating/rating'

/** One game of a rating period. `score` 0 to 1; `weight` 0 to 1, default 1: how much of a game it counts. */
export type Game = { opponent: Pick<Rating, 'rating' | 'deviation'>; score: number; weight?: number }

/** Points of the Glicko scale for one unit of the Glicko-2 scale: 400 / ln 10. */
const scale = 173.7178
const middle = 1500
const convergence = 1e-6
/** A weight up to this counts as none: its variance would leave the range of a double. */
const least = 1e-6

type Period = { /** Estimated variance of the rating from these games alone. */ variance: number; /** Σ w·g·(s − E). */ surprise: number }

/**
 * Glicko-2 over one rating period (Glickman, "Example of the Glicko-2 system", 2022, http://www.glicko.net/glicko/glicko2.pdf).
 * `tau` bounds how fast volatility moves (0.3 to 1.2; the example takes 0.5).
 *
 * A weight below 1 raises the likelihood of that game to the power of its weight, so its term in both sums of steps 3 and 4 is multiplied by
 * it: a power prior (Ibrahim & Chen, "Power prior distributions for regression models", Statistical Science 15, 2000). Without any
 * weight there was no period: the rating is returned as it was. Deviation never grows beyond the step by volatility, √(φ² + σ²).
 */
export function glicko2(player: Rating, games: readonly Game[], tau: number): Rating {
  const weighted = games.filter((game) => (game.weight ?? 1) > least)
  if (weighted.length === 0) return player
  const mu = (player.rating - middle) / scale
  const phi = player.deviation / scale
  const { variance, surprise } = readPeriod(mu, weighted)
  const volatility = nextVolatility({ phi, volatility: player.volatility, variance, delta: variance * surprise, tau })
  const inflated = Math.hypot(phi, volatility)
  const nextPhi = 1 / Math.sqrt(1 / inflated ** 2 + 1 / variance)
  return { rating: middle + scale * (mu + nextPhi ** 2 * surprise), deviation: scale * nextPhi, volatility }
}

/** Expected score against an opponent, 0 to 1, allowing for the opponent's deviation. */
export function expectedScore(player: Pick<Rating, 'rating'>, opponent: Game['opponent']): number {
  return expected((player.rating - opponent.rating) / scale, damping(opponent.deviation / scale))
}

/** g(φ) of step 3. */
const damping = (phi: number): number => 1 / Math.sqrt(1 + (3 * phi ** 2) / Math.PI ** 2)
/** E(μ, μj, φj) of step 3. */
const expected = (lead: number, g: number): number => 1 / (1 + Math.exp(-g * lead))

function readPeriod(mu: number, games: readonly Game[]): Period {
  let information = 0
  let surprise = 0
  for (const { opponent, score, weight = 1 } of games) {
    const g = damping(opponent.deviation / scale)
    const e = expected(mu - (opponent.rating - middle) / scale, g)
    information += weight * g ** 2 * e * (1 - e)
    surprise += weight * g * (score - e)
  }
  return { variance: 1 / information, surprise }
}

type VolatilityInput = { phi: number; volatility: number; variance: number; delta: number; tau: number }

/** Step 5: the root of f by the Illinois method, in x = ln σ². */
function nextVolatility({ phi, volatility, variance, delta, tau }: VolatilityInput): number {
  const a = Math.log(volatility ** 2)
  const f = (x: number): number => {
    const spread = phi ** 2 + variance + Math.exp(x)
    return (Math.exp(x) * (delta ** 2 - spread)) / (2 * spread ** 2) - (x - a) / tau ** 2
  }
  let low = a
  let high = Math.log(delta ** 2 - phi ** 2 - variance)
  if (!(delta ** 2 > phi ** 2 + variance)) {
    high = a - tau
    while (f(high) < 0) high -= tau
  }
  let fLow = f(low)
  let fHigh = f(high)
  while (Math.abs(high - low) > convergence) {
    const x = low + ((low - high) * fLow) / (fHigh - fLow)
    const fX = f(x)
    if (fX * fHigh <= 0) {
      low = high
      fLow = fHigh
    } else {
      fLow /= 2
    }
    high = x
    fHigh = fX
  }
  return Math.exp(low / 2)
}

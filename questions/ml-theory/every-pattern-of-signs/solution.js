function sign_flip_p_value(differences) {
  const observed = Math.abs(differences.reduce((sum, difference) => sum + difference, 0))
  let shares = new Map([[0, 1]]) // sum -> share of the sign patterns that give it; counts would pass 2 ** 53
  for (const difference of differences) {
    const following = new Map()
    for (const [total, share] of shares) {
      for (const moved of [total + difference, total - difference]) {
        following.set(moved, (following.get(moved) ?? 0) + share / 2)
      }
    }
    shares = following
  }
  let extreme = 0
  for (const [total, share] of shares) if (Math.abs(total) >= observed) extreme += share
  return extreme
}

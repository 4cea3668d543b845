function sign_flip_p_value(differences) {
  const observed = Math.abs(differences.reduce((sum, difference) => sum + difference, 0))
  let shares = new Map([[0, 1]])
  for (const difference of differences) {
    const following = new Map()
    for (const [total, share] of shares) {
      for (const moved of [total + difference, total - difference]) following.set(moved, (following.get(moved) ?? 0) + share / 2)
    }
    shares = following
  }
  return [...shares].reduce((sum, [total, share]) => (total >= observed ? sum + share : sum), 0)
}

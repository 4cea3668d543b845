ratio_interval <- function(clicks, views, draws, level) {
  total <- function(of) vapply(draws, function(draw) sum(of[draw + 1]), numeric(1))
  seen <- total(views)
  estimates <- (total(clicks) / seen)[seen > 0]
  if (length(estimates) == 0) return(NULL)
  tail <- (1 - level) / 2
  quantile(estimates, c(tail, 1 - tail), type = 1, names = FALSE)
}

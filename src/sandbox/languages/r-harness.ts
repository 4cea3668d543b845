/** The variable under which the harness waits until it is taken. */
export const harnessName = '.dry_run'

/**
 * Runs in R once, at the start. Its functions close over what they need of base R; values are written outside of R. Gives a list of
 * functions without arguments: `prepare`, `call`, `clean`; what they work on lies in `state`, which the engine fills and reads.
 */
export const rHarness = String.raw`
local({
  state <- new.env()
  options(show.error.messages = FALSE, warn = 1L, expressions = 5000L, browser = NULL, repos = character())
  keep <- options()
  own <- length(getAllConnections())
  attached <- search()
  FILE <- "solution.R"
  note <- function(e) {
    state$name <- if (inherits(e, "stackOverflowError") || inherits(e, "expressionStackOverflowError")) "stackOverflowError" else class(e)[[1L]]
    state$message <- tryCatch(as.character(conditionMessage(e))[[1L]], error = function(e) "")
    line <- NULL
    for (one in rev(sys.calls())) {
      place <- attr(one, "srcref")
      if (!is.null(place) && identical(attr(place, "srcfile")$filename, FILE)) { line <- place[[1L]]; break }
    }
    state$line <- line
  }
  prepare <- function() {
    options(keep)
    set.seed(0)
    state$name <- state$message <- state$line <- state$value <- NULL
    state$expressions <- tryCatch(
      parse(text = state$code, keep.source = TRUE, srcfile = srcfilecopy(FILE, strsplit(state$code, "\n", fixed = TRUE)[[1L]])),
      error = function(e) {
        state$name <- "ParseError"
        state$message <- conditionMessage(e)
        found <- regmatches(state$message, regexpr("^[^:]*:[0-9]+:", state$message))
        if (length(found) == 1L) state$line <- as.integer(gsub("[^0-9]", "", found))
        NULL
      })
    NULL
  }
  call <- function() {
    withCallingHandlers({
      env <- globalenv()
      for (one in seq_along(state$expressions)) {
        # One by one, each with its place, so that an error at the top has a line too.
        state$top <- attr(state$expressions, "srcref")[[one]][[1L]]
        eval(state$expressions[[one]], env)
      }
      state$top <- NULL
      if (!exists(state$entry, envir = env, mode = "function", inherits = FALSE)) stop("there is no function named ", state$entry, call. = FALSE)
      # By name, so that warnings and sys.call() say it.
      state$value <- do.call(state$entry, state$args, quote = TRUE, envir = env)
    }, error = note)
    NULL
  }
  clean <- function() {
    while (sink.number() > 0L) sink()
    if (length(getAllConnections()) > own) closeAllConnections()
    rm(list = ls(globalenv(), all.names = TRUE), envir = globalenv())
    for (one in setdiff(search(), attached)) detach(one, character.only = TRUE)
    unlink(list.files(tempdir(), full.names = TRUE, all.files = TRUE, no.. = TRUE), recursive = TRUE)
    setwd("/home/candidate")
    state$value <- state$args <- state$code <- state$expressions <- NULL
    NULL
  }
  # R compiles a function when it is called again, and loads its compiler for the first: here, not within somebody's time limit.
  warm <- function(x) { total <- 0; for (one in x) total <- total + one; vapply(x, function(one) one * total, numeric(1L)) }
  for (turn in 1:4) warm(c(1, 2, 3))
  list(state = state, prepare = prepare, call = call, clean = clean)
})
`

# Proves: shares of R-squared by driver (LMG, the mean over all orders of entry of what a regressor adds) and
# Johnson's relative weights, weighted and not; the drivers of the outcome of the shipped study, with bootstrap
# intervals of R's own. relaimpo is not needed: up to six drivers every order is walked with lm(), beyond that
# the same mean is taken over subsets, whose R-squared comes from solve(); both routes are compared.
# Printed outputs of relaimpo and rwa, which others published, stand beside to seven digits.
suppressMessages({library(MASS); library(survey)}); source("Tests/Golden/common.R")

## LMG from its definition
r2_lm <- function(d, y, x, w = NULL) if (!length(x)) 0 else { d$.w <- if (is.null(w)) 1 else w
  summary(lm(reformulate(x, y), data = d, weights = .w))$r.squared }
orders <- function(x) if (length(x) < 2) list(x) else do.call(c, lapply(seq_along(x), function(i) lapply(orders(x[-i]), function(o) c(x[i], o))))
lmg_by_orders <- function(d, y, x, w = NULL) {
  known <- new.env()
  r2 <- function(s) { k <- paste(c("of", sort(s)), collapse = " "); if (is.null(known[[k]])) known[[k]] <- r2_lm(d, y, s, w); known[[k]] }
  gains <- sapply(orders(x), function(o) { v <- sapply(0:length(o), function(i) r2(o[seq_len(i)])); setNames(diff(v), o)[x] })
  rowMeans(matrix(gains, length(x)))
}
r2_cov <- function(C, s) { y <- ncol(C); if (!length(s)) 0 else drop(C[y, s] %*% solve(C[s, s, drop = FALSE], C[s, y])) / C[y, y] }
lmg_by_subsets <- function(C) {                                                # outcome last
  p <- ncol(C) - 1; bits <- function(k) which(bitwAnd(k, bitwShiftL(1L, 0:(p - 1))) > 0)
  r2 <- vapply(0:(2^p - 1), function(k) r2_cov(C, bits(k)), 0); size <- vapply(0:(2^p - 1), function(k) length(bits(k)), 0L)
  weight <- exp(lfactorial(size) + lfactorial(p - size - 1) - lfactorial(p))
  sapply(seq_len(p), function(j) { s <- which(bitwAnd(0:(2^p - 1), bitwShiftL(1L, j - 1)) == 0); sum(weight[s] * (r2[s + 2^(j - 1)] - r2[s])) })
}

## Relative weights from their definition: X = P D Q', Z = P Q' the nearest orthonormal variables
relative_by_svd <- function(d, y, x, w = rep(1, nrow(d))) {
  w <- w / sum(w); standard <- function(v) { v <- v - sum(w * v); v / sqrt(sum(w * v^2)) }
  S <- svd(sqrt(w) * sapply(d[x], standard)); Z <- S$u %*% t(S$v); v <- sqrt(w) * standard(d[[y]])
  drop((S$v %*% diag(S$d) %*% t(S$v))^2 %*% crossprod(Z, v)^2)
}
relative_by_eigen <- function(C) {
  R <- cov2cor(C); p <- ncol(C) - 1; e <- eigen(R[1:p, 1:p, drop = FALSE]); power <- function(a) e$vectors %*% diag(e$values^a, p) %*% t(e$vectors)
  drop(power(.5)^2 %*% (power(-.5) %*% R[1:p, p + 1])^2)
}

case <- function(name, d, y, x, w = NULL, lmg = length(x) <= 15) {
  d <- d[c(x, y)]; keep <- complete.cases(d); d <- d[keep, ]; w <- w[keep]
  C <- if (is.null(w)) cov(d) else cov.wt(d, wt = w / sum(w), method = "ML")$cov; p <- length(x)
  shares <- if (lmg) lmg_by_subsets(C); weights <- relative_by_eigen(C); r2 <- r2_cov(C, seq_len(p))
  close_to(r2, r2_lm(d, y, x, w), 1e-10, "R2"); close_to(weights, relative_by_svd(d, y, x, if (is.null(w)) rep(1, nrow(d)) else w), 1e-9, "relative weights")
  close_to(sum(weights), r2, 1e-10, "sum"); if (lmg) close_to(sum(shares), r2, 1e-10, "sum")
  if (p <= 6) close_to(shares, lmg_by_orders(d, y, x, w), 1e-10, "LMG by orders and by subsets")
  list(name = name, n = nrow(d), drivers = I(x), covariance = unname(C), r_squared = r2, lmg = if (lmg) I(shares), relative_weights = I(weights))
}

bfi <- read_data("bfi", "bfi.csv"); items <- setdiff(names(bfi)[grepl("^[ACENO][1-5]$", names(bfi))], "N1")
data(api)
cases <- list(
  case("mtcars, three drivers", mtcars, "mpg", c("am", "vs", "cyl")),
  case("mtcars, four drivers", mtcars, "mpg", c("cyl", "disp", "hp", "gear")),
  case("swiss", swiss, "Fertility", names(swiss)[-1]),
  case("Boston", Boston, "medv", setdiff(names(Boston), "medv")),
  case("bfi, one driver", bfi, "N1", "N2"),
  case("bfi, fifteen drivers", bfi, "N1", items[1:15]),
  case("bfi, twenty-four drivers", bfi, "N1", items),
  case("apistrat, weighted", apistrat, "api00", c("ell", "meals", "mobility", "emer", "avg.ed"), w = apistrat$pw))

# Published: domir's README prints relaimpo on mtcars; Kolb's course notes (2016) print relaimpo with
# rela = TRUE on MASS::Boston; rwa's README prints relative weights of mtcars.
published <- list(
  list(source = "relaimpo in the README of domir", case = "mtcars, three drivers", lmg = c(.1774892, .2027032, .3817849)),
  list(source = "relaimpo, normalised, in course notes of J.-P. Kolb (2016)", case = "Boston",
       lmg_of_r_squared = c(.03669197, .03349910, .05101231, .02139033, .04511571, .25259867, .02975151, .04087946, .03190385, .04967225, .10602348, .03093651, .27052485)),
  list(source = "rwa in its README", case = "mtcars, four drivers", relative_weights = c(.2284797, .2221469, .2321744, .0963886)))
of <- function(name) Filter(function(c) c$name == name, cases)[[1]]
for (p in published) { c <- of(p$case);
  if (!is.null(p[["lmg"]])) stopifnot(abs(c$lmg - p[["lmg"]]) < 5.1e-8)
  if (!is.null(p$lmg_of_r_squared)) stopifnot(abs(c$lmg / c$r_squared - p$lmg_of_r_squared) < 5.1e-9)
  if (!is.null(p$relative_weights)) stopifnot(abs(c$relative_weights - p$relative_weights) < 5.1e-8) }

## The shipped study: respondents' construct scores, weights raked to rank and group (see shipped-study.R)
study <- "datasets/data-culture"
read_study <- function(f) read.csv(file.path(study, f), colClasses = "character", check.names = FALSE, encoding = "UTF-8", na.strings = character())
labels <- c("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree")
unknown <- c("", "Don't know", "Not relevant to my role", "Prefer not to say")
codebook <- read_study("codebook.csv"); population <- read_study("population.csv"); population$count <- as.numeric(population$count)
staff <- sum(population$count[population$segment == "rank"])
load_wave <- function(wave) {
  d <- read_study(paste0("responses-", wave, ".csv")); d[] <- lapply(d, function(x) gsub("[[:space:]]+", " ", trimws(x)))
  header <- codebook[[paste0("column:", wave)]]; asked <- if (is.null(header)) codebook else codebook[header != "-", ]
  a <- sapply(asked$item, function(i) { x <- d[[i]]; x[x == "Neither"] <- labels[3]; stopifnot(x %in% c(labels, unknown)); 25 * (match(x, labels) - 1) })
  a[, asked$direction == "-"] <- 100 - a[, asked$direction == "-"]
  score <- sapply(unique(asked$construct), function(k) { s <- a[, asked$construct == k, drop = FALSE]; ifelse(2 * rowSums(!is.na(s)) >= ncol(s), rowMeans(s, na.rm = TRUE), NA) })
  level <- function(s, column) { x <- d[[column]]; x[x == "PC"] <- "Constable"; x[x %in% unknown] <- "(unknown)"
    share <- mean(x == "(unknown)"); goal <- with(population[population$segment == s, ], setNames(count, level)) * (1 - share)
    goal <- if (share > 0) c(goal, `(unknown)` = staff * share) else goal; list(x = factor(x, names(goal)), goal = goal) }
  list(score = score, rank = level("rank", if (wave == "2018") "Rank" else "Grade"), group = level("group", "Business group"))
}
rake <- function(W, v, rounds) {                                               # over cells, whose units share a factor
  n <- tapply(v, list(W$rank$x, W$group$x), sum); n[is.na(n)] <- 0; f <- n
  for (i in seq_len(rounds)) { f <- f * (W$rank$goal / rowSums(f)); f <- t(t(f) * (W$group$goal / colSums(f))) }
  stopifnot(max(abs(rowSums(f) / W$rank$goal - 1), abs(colSums(f) / W$group$goal - 1)) < 1e-10)
  v * (f / ifelse(n > 0, n, 1))[cbind(as.integer(W$rank$x), as.integer(W$group$x))]
}
drivers_of <- function(S, w) { C <- cov.wt(S, wt = w / sum(w), method = "ML")$cov; r2 <- r2_cov(C, seq_len(ncol(C) - 1)); c(100 * r2, 100 * lmg_by_subsets(C) / r2) }
shipped <- lapply(c(`2018` = "2018", `2019` = "2019"), function(y) {
  W <- load_wave(y); x <- setdiff(colnames(W$score), "outcome"); S <- W$score[, c(x, "outcome")]; keep <- complete.cases(S); n <- nrow(S)
  w <- rake(W, rep(1, n), 2000); full <- drivers_of(S[keep, ], w[keep]); plain <- drivers_of(S[keep, ], rep(1, sum(keep)))
  d <- as.data.frame(S[keep, ]); d$.w <- w[keep]
  close_to(full[1] / 100, summary(lm(outcome ~ . - .w, d, weights = .w))$r.squared, 1e-10, "R2 by lm")
  set.seed(20180524); R <- 400
  draws <- replicate(R, { v <- rake(W, tabulate(sample.int(n, n - 1, TRUE), n) * n / (n - 1), 60); drivers_of(S[keep, ], v[keep]) })
  ends <- apply(draws, 1, quantile, c(.025, .975), type = 7)
  list(outcome = "outcome", n = sum(keep), replicates = R, r_squared = full[1], r_squared_lower = ends[1, 1], r_squared_upper = ends[2, 1],
       shares = data.frame(construct = x, share = full[-1], unweighted = plain[-1], lower = ends[1, -1], upper = ends[2, -1]))
})
write_golden("drivers", list(made_by = made_by("MASS", "survey"),
  about = paste("cases: covariance of drivers and, last, the outcome; shares of R2. published: printed by others, to their digits. shipped: shares in % of R2 (r_squared in %),",
    "weights raked to rank and group, complete cases of all construct scores; percentile intervals of an unrelated bootstrap: n - 1 draws, raked anew."),
  cases = cases, published = published, shipped = shipped))

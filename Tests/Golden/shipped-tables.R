# Proves, on the shipped study: joint covariances of levels and of constructs, ranks with confidence sets,
# quartiles with Woodruff intervals, and two-way tables with Rao and Scott's second-order F.
# Run from the project root: Rscript Tests/Golden/shipped-tables.R
source("Tests/Golden/shipped-waves.R")

covariance <- function(z, staff = Inf) { n <- nrow(z); z <- sweep(z, 2, colMeans(z)); (1 - n / staff) * n / (n - 1) * crossprod(z) }
upper <- 1 - level_of_test / 2

## Ranks: a compared with every other at alpha / (L - 1), two-sided, df the smaller of the two
rank_sets <- function(est, V, df) {
  L <- length(est)
  t(sapply(seq_len(L), function(i) {
    d <- est[-i] - est[i]; se <- sqrt(V[i, i] + diag(V)[-i] - 2 * V[i, -i]); t <- qt(1 - level_of_test / 2 / (L - 1), pmin(df[i], df[-i]))
    c(rank = 1 + sum(d > 0), lower = 1 + sum(d > t * se), upper = L - sum(-d > t * se)) }))
}
level_ranks <- function(W) do.call(rbind, lapply(names(segments), function(s) do.call(rbind, lapply(which(W$what$kind != "item"), function(m) {
  e <- lapply(levels_of[[s]], function(l) influence(W, W$segment[, s] %in% l, W$num[, m, drop = FALSE], W$den[, m, drop = FALSE]))
  n <- sapply(e, function(x) x$n); est <- sapply(e, function(x) x$est)
  keep <- which(n >= least[W$what$kind[m]])
  if (length(keep) < 2) return(NULL)
  V <- covariance(sapply(e[keep], function(x) x$z), staff)
  data.frame(among = "levels", segment = s, level = levels_of[[s]][keep], W$what[m, c("measure", "statistic")], rank_sets(est[keep], V, n[keep] - 1), of = length(keep), n = n[keep], row.names = NULL) }))))
construct_ranks <- function(W) do.call(rbind, lapply(c(list(c("all", "all")), unlist(lapply(names(segments), function(s) lapply(levels_of[[s]], function(l) c(s, l))), recursive = FALSE)), function(L)
  do.call(rbind, lapply(c("mean", "favourable"), function(stat) {
    m <- which(W$what$kind == "construct" & W$what$statistic == stat & W$what$measure != "outcome")
    inside <- if (L[1] == "all") rep(TRUE, W$n) else W$segment[, L[1]] %in% L[2]
    e <- influence(W, inside, W$num[, m], W$den[, m]); keep <- which(e$n >= least["construct"])
    if (length(keep) < 2) return(NULL)
    data.frame(among = "constructs", segment = L[1], level = L[2], measure = W$what$measure[m][keep], statistic = stat,
               rank_sets(e$est[keep], covariance(e$z[, keep], staff), e$n[keep] - 1), of = length(keep), n = e$n[keep], row.names = NULL) }))))

## Quartiles: the least value with F(x) >= p; interval [F^-1(p - t se), F^-1(p + t se)], se of F at the quantile or
## just below it, whichever is larger; limits outside (0, 1) are the ends of the scale.
quantile_of <- function(x, w, p) { o <- order(x); x <- x[o]; cw <- cumsum(w[o]); x[which(cw >= p * sum(w) * (1 - 1e-12))[1]] }
quartiles <- function(W) do.call(rbind, lapply(c(list(c("all", "all")), unlist(lapply(names(segments), function(s) lapply(levels_of[[s]], function(l) c(s, l))), recursive = FALSE)), function(L) {
  inside <- if (L[1] == "all") rep(TRUE, W$n) else W$segment[, L[1]] %in% L[2]
  do.call(rbind, lapply(which(W$what$kind != "item" & W$what$statistic == "mean"), function(m) {
    y <- W$num[, m]; has <- inside & W$den[, m] > 0; n <- sum(has)
    if (n == 0) return(NULL)
    do.call(rbind, lapply(c(.25, .5, .75), function(p) {
      q <- quantile_of(y[has], W$w[has], p); below <- y[has & y < q]; before <- if (length(below)) max(below) else -1
      se <- sapply(c(q, before), function(x) { e <- influence(W, inside, cbind(ifelse(has, y <= x, 0)), cbind(0 + has)); sqrt(covariance(e$z, staff)) })
      reach <- qt(upper, n - 1) * max(se)
      ci <- c(if (p - reach > 0) quantile_of(y[has], W$w[has], p - reach) else 0, if (p + reach < 1) quantile_of(y[has], W$w[has], p + reach) else 100)
      data.frame(segment = L[1], level = L[2], measure = W$what$measure[m], order = p, value = q, lower = if (n > 1) ci[1] else NA, upper = if (n > 1) ci[2] else NA, n = n) })) })) }))

## Two-way tables: svychisq itself, over those who answered and have a level. Its df are the whole design's, so p is
## taken again with the table's.
associations <- function(W) do.call(rbind, lapply(names(segments), function(s) { out <- do.call(rbind, lapply(W$items, function(i) {
  d <- W$design; d$variables$a <- factor(W$answer[, i]); d$variables$s <- factor(W$segment[, s])
  ok <- !is.na(W$answer[, i]) & !is.na(W$segment[, s])
  t <- svychisq(~ a + s, d, statistic = "F", na.rm = TRUE)
  df2 <- t$parameter[["ndf"]] * (sum(ok) - 1)
  tab <- svytable(~ a + s, subset(d, ok)); tab <- tab / sum(tab); ex <- outer(rowSums(tab), colSums(tab))
  v <- sqrt(sum((tab - ex)^2 / ex) / (min(dim(tab)) - 1))
  data.frame(segment = s, item = i, f = t$statistic[["F"]], df1 = t$parameter[["ndf"]], df2 = df2, p = pf(t$statistic[["F"]], t$parameter[["ndf"]], df2, lower.tail = FALSE), v = v, n = sum(ok)) }))
  out$q <- p.adjust(out$p, "BH"); out }))

parts <- c(made_by = json(made_by("survey")),
  ranks = per_wave(function(y) wide(rbind(level_ranks(waves[[y]]), construct_ranks(waves[[y]])))),
  quartiles = per_wave(function(y) wide(quartiles(waves[[y]]))),
  associations = per_wave(function(y) wide(associations(waves[[y]]))))
con <- file("Tests/Golden/shipped-tables.json", open = "wb")
writeLines(enc2utf8(paste0("{\n", paste0(json_text(names(parts)), ": ", parts, collapse = ",\n"), "\n}")), con, useBytes = TRUE); close(con)

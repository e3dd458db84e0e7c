# Proves: R-indicators by their definition, over one propensity per member of staff; early against late
# answers as the difference of two domain means with their covariance, in a clustered sample with unequal
# weights and missing answers and dates. The sample is made by a linear congruential generator that the
# test repeats, so that no data need be stored.
suppressMessages(library(survey)); source("Tests/Golden/common.R")

# R-indicators -------------------------------------------------------------------------------------
cases <- list(two = list(n = c(30, 10), N = c(100, 300)), ranks = list(n = c(610, 190, 80, 420), N = c(26304, 4915, 1742, 10039)),
              even = list(n = c(20, 40, 60), N = c(100, 200, 300)), small = list(n = c(3, 9, 5, 1), N = c(12, 15, 5, 8)), one = list(n = 7, N = 20))
indicator <- function(k) { rho <- rep(k$n / k$N, k$N); S <- sd(rho); N <- sum(k$N)
  q <- k$N / N; v <- (k$n / k$N) * (1 - k$n / k$N) / k$N
  # what chance adds, by the covariance matrix of the cells' rates about the common rate
  A <- diag(length(q)) - outer(rep(1, length(q)), q); chance <- sum(q * diag(A %*% diag(v, length(v)) %*% t(A)))
  list(n = I(k$n), staff = I(k$N), mean = mean(rho), indicator = 1 - 2 * S, variation = S / mean(rho), adjusted = 1 - 2 * sqrt(max(0, S^2 - chance)),
       partials = I(sapply(seq_along(k$n), function(i) sqrt(k$N[i] / N) * (k$n[i] / k$N[i] - mean(rho))))) }

# Early against late ---------------------------------------------------------------------------------
n <- 240; state <- 12345; draw <- function(m) { state <<- (state * 16807) %% 2147483647; floor(state / 65536) %% m }
rows <- t(sapply(1:n, function(i) c(sapply(1:4, function(k) draw(6)), draw(30), draw(7), draw(20), draw(11))))
d <- data.frame(rows); names(d) <- c("q1", "q2", "q3", "q4", "psu", "w", "day", "dated")
for (q in paste0("q", 1:4)) d[[q]] <- ifelse(d[[q]] == 5, NA, 25 * d[[q]])
d$w <- 1 + d$w / 4; d$day[d$dated == 0] <- NA
score <- function(a, b) ifelse(is.na(a) & is.na(b), NA, rowMeans(cbind(a, b), na.rm = TRUE))   # half of the items answered
d$c1 <- score(d$q1, d$q2); d$c2 <- score(d$q3, d$q4); d$index <- (d$c1 + d$c2) / 2
known <- sort(d$day[!is.na(d$day)]); cut <- known[ceiling(2 * length(known) / 3)]
d$late <- ifelse(is.na(d$day), "none", ifelse(d$day > cut, "late", "early"))
design <- svydesign(ids = ~psu, weights = ~w, data = d)
compare <- function(y) { b <- svyby(as.formula(paste0("~", y)), ~late, subset(design, !is.na(d[[y]])), svymean, covmat = TRUE)
  k <- svycontrast(b, c(early = -1, late = 1)); inside <- !is.na(d[[y]]) & d$late != "none"
  sub <- subset(design, inside); g <- svyglm(as.formula(paste0(y, " ~ I(late == 'late')")), sub)
  close_to(c(coef(k)), coef(g)[[2]], 1e-10, "difference"); close_to(c(SE(k)), SE(g)[[2]], 1e-8, "svyglm")
  df <- length(unique(d$psu[inside])) - 1
  data.frame(measure = y, early = coef(b)[["early"]], late = coef(b)[["late"]], se = c(SE(k)), df = df, p = 2 * pt(-abs(c(coef(k)) / c(SE(k))), df),
    n_early = sum(inside & d$late == "early"), n_late = sum(inside & d$late == "late"), undated = sum(!is.na(d[[y]]) & d$late == "none")) }
late <- do.call(rbind, lapply(c("index", "c1", "c2"), compare)); late$q <- p.adjust(late$p, "BH"); print(late)
write_golden("nonresponse", list(made_by = made_by("survey"),
  about = "indicators: over one propensity per member of staff. late: the last third against those before, the generator is in the script.",
  cut = cut, checksum = sum(as.matrix(d[c("q1", "q2", "q3", "q4", "psu", "w", "day")]), na.rm = TRUE), indicators = lapply(cases, indicator), late = late))

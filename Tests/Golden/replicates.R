# Proves: standard errors by jackknife (JK1, JKn), balanced half-samples (BRR) and Fay's variant,
# about the full-sample estimate (mse = TRUE), of totals, means, ratios and domains; the same with
# raking redone in every replicate; Cronbach's alpha by JK1; the bootstrap by distribution over
# 20 seeds. Second routes: totals against the linearised standard error; R's own half-samples, made
# with another Hadamard matrix, for totals; raking by calibrate() and by rake().
suppressMessages(library(survey)); source("Tests/Golden/common.R")
options(survey.replicates.mse = TRUE)

# The 24 half-samples of 20 strata: Paley's matrix from the squares mod 23, I + S, then rows and
# columns turned so that the first of each is all ones.
paley <- function(q) {
  square <- (1:(q - 1))^2 %% q; chi <- function(a) ifelse(a == 0, 0, ifelse(a %in% square, 1, -1))
  s <- rbind(c(0, rep(1, q)), cbind(-1, outer(0:(q - 1), 0:(q - 1), function(i, j) chi((i - j) %% q))))
  h <- s + diag(q + 1); h <- h * h[, 1]; t(t(h) * h[1, ])
}
hadamard24 <- paley(23)
stopifnot(all(crossprod(hadamard24) == 24 * diag(24)), all(hadamard24[1, ] == 1), all(hadamard24[, 1] == 1))

read <- function(name) { d <- read_data("weights-api", paste0(name, ".csv")); d$row <- seq_len(nrow(d)); d }
clus1 <- read("apiclus1"); strat <- read("apistrat"); pairs <- read("apisrs")
pairs$psu <- (pairs$row - 1) %/% 5; pairs$pair <- pairs$psu %/% 2             # 40 PSUs of 5 schools, 20 strata

plain <- list(
  JK1 = svydesign(ids = ~dnum, weights = ~pw, data = clus1),
  JKn = svydesign(ids = ~1, strata = ~stype, weights = ~pw, data = strat),
  pairs = svydesign(ids = ~psu, strata = ~pair, weights = ~pw, data = pairs))
halves <- function(rho) {                                                      # PSU 1 of stratum h leans with column h + 1
  side <- ifelse(pairs$psu %% 2 == 0, 1, -1)
  1 + (1 - rho) * side * t(hadamard24[, pairs$pair + 2])
}
of_halves <- function(rho) if (rho == 0) svrepdesign(data = pairs, weights = ~pw, repweights = halves(0), type = "BRR", combined.weights = FALSE) else
  svrepdesign(data = pairs, weights = ~pw, repweights = halves(rho), type = "Fay", rho = rho, combined.weights = FALSE)
designs <- list(list("clus1", "jackknife", 0, as.svrepdesign(plain$JK1, type = "JK1", compress = FALSE), plain$JK1),
  list("strat", "jackknife", 0, as.svrepdesign(plain$JKn, type = "JKn", compress = FALSE), plain$JKn),
  list("pairs", "balanced", 0, of_halves(0), plain$pairs), list("pairs", "balanced", .3, of_halves(.3), plain$pairs),
  list("pairs", "balanced", .5, of_halves(.5), plain$pairs))
own <- list(as.svrepdesign(plain$pairs, type = "BRR"), as.svrepdesign(plain$pairs, type = "Fay", fay.rho = .3))

estimates <- list()
for (d in designs) {
  add <- function(statistic, level, m) estimates <<- c(estimates, list(data.frame(source = d[[1]], method = d[[2]], rho = d[[3]],
    statistic = statistic, level = level, estimate = coef(m)[[1]], se = SE(m)[[1]])))
  total <- svytotal(~api00, d[[4]]); add("total", "", total)
  close_to(SE(total)[[1]], SE(svytotal(~api00, d[[5]]))[[1]], 1e-9, "linearised total")
  if (d[[1]] == "pairs") for (o in own) close_to(SE(total)[[1]], SE(svytotal(~api00, o))[[1]], 1e-9, "other halves")
  add("mean", "", svymean(~api00, d[[4]]))
  r <- svyratio(~api.stu, ~enroll, d[[4]]); add("ratio", "", r)
  for (level in c("E", "H", "M")) add("mean", level, svymean(~api00, subset(d[[4]], stype == level)))
}

# Raked again in every replicate, from the start weights of calibration.R.
margins <- list(raking = list(stype = c(E = 4421, H = 755, M = 1018), sch.wide = c(No = 1072, Yes = 5122)),
  raking_far = list(stype = c(E = 2500, H = 2000, M = 1694), sch.wide = c(No = 3000, Yes = 3194)))
strat$start <- strat$pw * (1 + (strat$row %% 5) / 4)
start <- as.svrepdesign(svydesign(ids = ~1, strata = ~stype, weights = ~start, data = strat), type = "JKn", compress = FALSE)
raked <- list()
for (kind in names(margins)) {
  m <- margins[[kind]]
  goal <- c(`(Intercept)` = sum(m$stype), stypeH = m$stype[["H"]], stypeM = m$stype[["M"]], sch.wideYes = m$sch.wide[["Yes"]])
  cal <- calibrate(start, ~stype + sch.wide, goal, calfun = "raking", epsilon = 1e-12, maxit = 500, compress = FALSE)
  table <- function(v) setNames(data.frame(names(m[[v]]), unname(m[[v]])), c(v, "Freq"))
  rak <- rake(start, list(~stype, ~sch.wide), list(table("stype"), table("sch.wide")), control = list(maxit = 500, epsilon = 1e-9))
  for (level in c("", "No", "Yes")) {
    part <- function(x) svymean(~api00, if (level == "") x else subset(x, comp.imp == level))
    a <- part(cal); close_to(SE(a)[[1]], SE(part(rak))[[1]], 1e-7, "raked replicates by two routes")
    raked <- c(raked, list(data.frame(kind = kind, level = level, estimate = coef(a)[[1]], se = SE(a)[[1]])))
  }
}

# Cronbach's alpha of A1 (reversed) to A5 of the first 300 complete rows of bfi, weights 1, 2, 3, 1, ...
bfi <- read_data("bfi", "bfi.csv"); a <- bfi[, paste0("A", 1:5)]; a <- a[complete.cases(a), ][1:300, ]; a$A1 <- 7 - a$A1
alpha <- function(w, x) { s <- cov.wt(as.matrix(x), w / sum(w), method = "ML")$cov; 5 / 4 * (1 - sum(diag(s)) / sum(s)) }
a$w <- rep(1:3, 100)
jk <- as.svrepdesign(svydesign(ids = ~1, weights = ~w, data = a), type = "JK1", compress = FALSE)
of_alpha <- withReplicates(jk, function(w, data) alpha(w, data[, 1:5]))
of_log <- withReplicates(jk, function(w, data) log(1 - alpha(w, data[, 1:5]))); reach <- exp(qt(.975, 299) * SE(of_log)[[1]])

# 1,000 bootstrap replicates at 20 seeds; mean of the standard errors of the mean of api00.
boot <- function(type, design) { mean(sapply(1:20, function(s) { set.seed(s)
  SE(svymean(~api00, as.svrepdesign(design, type = type, replicates = 1000)))[[1]] })) }
bootstraps <- do.call(rbind, lapply(c("subbootstrap", "mrbbootstrap"), function(type) data.frame(
  source = c("clus1", "strat"), type = type, se = c(boot(type, plain$JK1), boot(type, plain$JKn)))))

write_golden("replicates", list(
  made_by = made_by("survey"),
  about = paste("clus1: apiclus1, PSU dnum. strat: apistrat, strata stype. pairs: apisrs, rows counted from 0, PSU = row div 5, stratum = PSU div 2;",
    "hadamard: row = replicate, stratum h (from 0) leans by column h + 1 (from 0), +1 to its first PSU. All weights pw; no fpc; mse = TRUE.",
    "ratio: api.stu / enroll. raked: JKn on apistrat from start weights pw*(1+(row mod 5)/4), row from 1, levels of comp.imp.",
    "alpha: A1 reversed, A2..A5 of the first 300 complete rows of bfi, weights 1,2,3,1,...; JK1. bootstraps: mean of 20 seeds."),
  hadamard = hadamard24, estimates = do.call(rbind, estimates), raked = do.call(rbind, raked),
  alpha = list(estimate = coef(of_alpha)[[1]], se = SE(of_alpha)[[1]], lower = 1 - exp(coef(of_log)[[1]]) * reach, upper = 1 - exp(coef(of_log)[[1]]) / reach), bootstraps = bootstraps))

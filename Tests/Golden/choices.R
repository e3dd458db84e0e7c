# Proves: shares of questions of several answers on real files, in three encodings: a column of
# Yes and No per option, a column of the option's text per option (one of them for texts of
# people's own), and one cell with a separator. svymean of 0/1 indicators over who answered the
# question, the whole file in the design; the logit interval, or Korn-Graubard's where the
# effective n is below 30 or the share is 0 or 1. With equal and with unequal weights.
suppressMessages({library(survey)}); source("Tests/Golden/common.R")

korn_graubard <- function(p, n_eff, alpha = .05) {
  x <- n_eff * p
  c(if (x == 0) 0 else qbeta(alpha / 2, x, n_eff - x + 1), if (x == n_eff) 1 else qbeta(1 - alpha / 2, x + 1, n_eff - x))
}
interval <- function(dom, w, p, se, n, df) {
  n_eff <- if (p > 0 && p < 1) p * (1 - p) / se^2 else sum(w)^2 / sum(w^2)
  if (p > 0 && p < 1 && n_eff >= 30) return(unname(attr(svyciprop(~y, dom, method = "xlogit"), "ci")))
  ci <- korn_graubard(p, n_eff * (qt(.975, n - 1) / qt(.975, df))^2)
  if (p > 0 && p < 1) close_to(ci, unname(attr(svyciprop(~y, dom, method = "beta"), "ci")), what = "beta")
  ci
}

# ticks: rows x options of 0/1; asked: rows that are answers; by: a segment, or NULL
shares <- function(study, set, ticks, asked, by = NULL) {
  rows <- list(); n_all <- nrow(ticks)
  domains <- c(list(list("all", "all", rep(TRUE, n_all))), if (!is.null(by)) lapply(names(table(by$values)), function(l)
    list(by$id, l, by$values %in% l)))
  for (weighting in c("equal", "unequal")) {
    w <- if (weighting == "equal") rep(1, n_all) else 1 + ((seq_len(n_all) - 1) %% 5) / 4
    for (d in domains) for (option in colnames(ticks)) {
      inside <- asked & d[[3]]; y <- ticks[, option]; n <- sum(inside)
      whole <- svydesign(ids = ~1, weights = ~w, data = data.frame(w = w, y = y))
      dom <- subset(whole, inside); m <- svymean(~y, dom); p <- coef(m)[[1]]; se <- SE(m)[[1]]; df <- degf(dom)
      if (!any(y[inside] == 1)) p <- 0
      ci <- interval(dom, w[inside], p, se, n, df)
      rows <- c(rows, list(data.frame(study = study, weighting = weighting, set = set, segment = d[[1]], level = d[[2]],
        option = option, n = n, none = sum(rowSums(ticks[inside, , drop = FALSE]) == 0), share = 100 * p, se = 100 * se,
        df = df, lower = 100 * ci[1], upper = 100 * ci[2])))
    }
  }
  do.call(rbind, rows)
}

rse <- read_data("rse-survey-2016-2017", "rse_2017_uk_public_data.csv"); rse[is.na(rse)] <- ""
by <- list(id = "professional", values = rse[[grep("^soft2can", names(rse))]])
yes_no <- function(stem) {
  own <- rse[, grep(paste0("^", stem, "\\["), names(rse))]
  colnames(own) <- sub(".*\\[(.+)\\]$", "\\1", names(own))
  stopifnot(unlist(own) %in% c("Yes", "No", ""))
  list(ticks = sapply(own, function(x) as.numeric(x == "Yes")), asked = rowSums(own != "") > 0)
}
found <- lapply(c(languages = "tool4can", testing = "proj4can", funding = "fund2", meet = "ukrse2"), yes_no)
out <- do.call(rbind, lapply(names(found), function(s) shares("choices-rse", s, found[[s]]$ticks, found[[s]]$asked, by)))

ranks <- rse[, grep("^prevEmp2\\[[123]\\]", names(rse))]
reasons <- unique(unlist(lapply(seq_len(nrow(ranks)), function(r) setdiff(unlist(ranks[r, ]), ""))))
given <- sapply(reasons, function(x) as.numeric(rowSums(ranks == x) > 0))
out <- rbind(out, shares("choices-rse", "reasons", given, rowSums(ranks != "") > 0, by))

lib <- read.csv(file.path(data_dir, "databrarians-surveymonkey", "Sheet_12_redacted.csv"), header = FALSE,
                stringsAsFactors = FALSE, encoding = "UTF-8")
monkey <- function(columns) {
  own <- lib[-(1:2), columns]; colnames(own) <- unlist(lib[2, columns])
  list(ticks = sapply(own, function(x) as.numeric(x != "")), asked = rowSums(own != "") > 0)
}
areas <- monkey(13:19); training <- monkey(22:28)
out <- rbind(out, shares("choices-librarians", "areas", areas$ticks, areas$asked),
                  shares("choices-librarians", "training", training$ticks, training$asked))

osmi <- read_data("osmi-2014-2016", "osmi_2016.csv"); osmi[is.na(osmi)] <- ""
cells <- strsplit(osmi[["Which of the following best describes your work position?"]], "|", fixed = TRUE)
options <- unique(unlist(cells)); ticks <- t(sapply(cells, function(x) as.numeric(options %in% x))); colnames(ticks) <- options
out <- rbind(out, shares("choices-technology", "position", ticks, lengths(cells) > 0))
cells <- strsplit(osmi[["If so, what condition(s) were you diagnosed with?"]], "|", fixed = TRUE)
known <- c("Anxiety Disorder (Generalized, Social, Phobia, etc)", "Mood Disorder (Depression, Bipolar Disorder, etc)",
           "Attention Deficit Hyperactivity Disorder")
ticks <- cbind(t(sapply(cells, function(x) as.numeric(known %in% x))), sapply(cells, function(x) as.numeric(any(!x %in% known))))
colnames(ticks) <- c(known, "Something else")
out <- rbind(out, shares("choices-technology", "diagnosed", ticks, lengths(cells) > 0))

write_golden("choices", list(made_by = made_by("survey"),
  about = paste("Tests/Fixtures/studies/choices-*; weights: equal, or 1 + ((row - 1) mod 5)/4; no strata, clusters or fpc.",
    "n: who answered the question; none: of them, who chose nothing. share, se, lower, upper in %."),
  shares = out))

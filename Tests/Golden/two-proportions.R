# Fisher's exact test and Newcombe's difference of two proportions, by R's fisher.test and by
# Wilson limits that prop.test computes; two published cases beside them.
source("Tests/Golden/common.R")
set.seed(20261128)
tables <- rbind(c(3, 1, 1, 3), c(10, 0, 0, 10), c(1, 25, 9, 17), c(56, 14, 48, 32), c(5, 51, 0, 29),
                c(120, 880, 90, 1110), t(replicate(34, {
  n <- sample(4:40, 2, TRUE); x <- c(sample(0:n[1], 1), sample(0:n[2], 1))
  c(x[1], n[1] - x[1], x[2], n[2] - x[2])
})))
tables <- tables[rowSums(tables[, 1:2]) > 0 & rowSums(tables[, 3:4]) > 0 &
                 rowSums(tables[, c(1, 3)]) > 0 & rowSums(tables[, c(2, 4)]) > 0, ]
wilson <- function(x, n, level) {
  if (n == 0) stop("nobody")
  as.numeric(suppressWarnings(prop.test(x, n, correct = FALSE, conf.level = level))$conf.int)
}
rows <- lapply(seq_len(nrow(tables)), function(i) {
  k <- tables[i, ]; n <- c(k[1] + k[2], k[3] + k[4]); p <- c(k[1], k[3]) / n
  w1 <- wilson(k[1], n[1], .95); w2 <- wilson(k[3], n[2], .95); d <- p[1] - p[2]
  data.frame(a = k[1], b = k[2], c = k[3], d = k[4],
             p = fisher.test(matrix(k, 2, byrow = TRUE))$p.value,
             difference = d,
             lower = d - sqrt((p[1] - w1[1])^2 + (w2[2] - p[2])^2),
             upper = d + sqrt((w1[2] - p[1])^2 + (p[2] - w2[1])^2))
})
# Newcombe (1998), table II, method 10: (a) 56/70 against 48/80, (b) 9/10 against 3/10.
published <- data.frame(a = c(56, 9), b = c(14, 1), c = c(48, 3), d = c(32, 7),
                        lower = c(0.0524, 0.1705), upper = c(0.3339, 0.8090))
write_golden("two-proportions", list(made_by = made_by(), tables = do.call(rbind, rows),
                                     published = published))

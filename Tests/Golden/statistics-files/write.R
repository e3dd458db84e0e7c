# Writes haven.dta (version 12, before Unicode), haven14.dta and haven.sas7bdat.
#   cd Tests/Golden/statistics-files && Rscript write.R
library(haven)
n <- 40
set.seed(1)
data <- data.frame(
  person = 1:n,
  single = as.numeric(sample(c(0.1, 2.5, 100, NA), n, TRUE)),
  rank = sample(c("PC", "Sgt", "Inspector and above", ""), n, TRUE),
  day = as.Date("1959-12-20") + 91 * seq_len(n),
  sent = as.POSIXct("2018-05-24 10:30:00", tz = "UTC") + 3601 * seq_len(n),
  stringsAsFactors = FALSE)
attr(data$single, "label") <- "A number"
agree <- c(Disagree = 1, Neither = 2, Agree = 3)
codes <- sample(c(1, 2, 3, 4), n, TRUE)
sas <- data
sas$answer <- codes
sas$tagged <- ifelse(seq_len(n) %% 5 == 0, tagged_na("A"), codes)
write_sas(sas, "haven.sas7bdat")
stata <- data
stata$answer <- labelled(codes, agree, "Agreement")
stata$tagged <- labelled(ifelse(seq_len(n) %% 5 == 0, tagged_na("c"), codes), c(agree, Refused = tagged_na("c")))
write_dta(stata, "haven14.dta", version = 14)
write_dta(stata, "haven.dta", version = 12)

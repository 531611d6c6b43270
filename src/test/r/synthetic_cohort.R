# Makes the bundled synthetic cohort (49 lesions, 11 failures) and its curves. No number in it is of a person.
# It is drawn to resemble what Behar et al. (doi 10.3174/ajnr.A8057) report: change of plasma volume with median -81 and mean -57 %
# in responders, median 1 and mean 88 % in failures, 10 of 11 failures above -40 %.
# Run from the project folder: Rscript src/test/r/synthetic_cohort.R
RNGversion("3.6.0")
draw <- function(seed) {
  set.seed(seed)
  list(f = 100 * (exp(rnorm(11, log(1.1), 1)) - 1), r = 100 * (exp(rnorm(38, log(.19), 1.25)) - 1))
}
alike <- function(d) sum(d$f > -40) == 10 && abs(median(d$f) - 1.4) < 6 && abs(mean(d$f) - 88) < 20 &&
  abs(median(d$r) + 81) < 4 && abs(mean(d$r) + 57) < 5 && sum(d$r > -40) %in% 4:8
seed <- 1
while (!alike(draw(seed))) seed <- seed + 1
message("seed ", seed)
d <- draw(seed)
vp <- c(d$f, d$r)
n <- length(vp)
failure <- rep(c(TRUE, FALSE), c(11, 38))
ktrans <- 100 * (exp(.45 * log1p(vp / 100) + rnorm(n, 0, .55)) - 1)
signal <- 100 * (exp(.35 * log1p(vp / 100) + rnorm(n, 0, .3)) - 1)
area <- ifelse(failure, rnorm(n, 12, 25), rnorm(n, -22, 20))
signal[c(7, 30)] <- NA
area[c(4, 19, 41)] <- NA
pick <- function(from, p) sample(from, n, TRUE, p)
order <- sample(n)
text <- function(v, digits = 2) ifelse(is.na(v), "", formatC(v, format = "f", digits = digits))
table <- data.frame(group = ifelse(failure, "failure", "responder"), deltaVp = text(vp), deltaKtrans = text(ktrans),
                    deltaSignal = text(signal), deltaArea = text(area), age = round(rnorm(n, 62, 10)),
                    sex = pick(c("female", "male"), c(.45, .55)),
                    location = pick(c("cervical", "thoracic", "lumbar", "sacral"), c(.12, .5, .3, .08)),
                    primary = pick(c("lung", "renal", "breast", "prostate", "sarcoma", "other"), c(.2, .25, .15, .15, .1, .15)))[order, ]
table <- cbind(patient = sprintf("SYN-%02d", 1:n), lesion = "L1", table)
folder <- "src/main/resources/io/github/deltavp/study/cohort/"
put <- function(name, frame) {
  out <- file(paste0(folder, name), "wb")
  writeLines("# SYNTHETIC data, drawn at random for the tutorial of DeltaVp; of no real person. Made by src/test/r/synthetic_cohort.R", out)
  write.csv(frame, out, row.names = FALSE, quote = FALSE, na = "")
  close(out)
}
put("synthetic-cohort.csv", table)

time <- seq(-12, 240, 6)
bolus <- function(height, late) {
  t <- pmax(time, 0)
  1 + height * ((t / 18)^1.5 * exp(1.5 * (1 - t / 18))) + late * (1 - exp(-t / 60))
}
rows <- list()
for (i in 1:n) {
  ratio <- 1 + vp[order[i]] / 100
  peak <- exp(rnorm(1, log(.9), .3))
  late <- exp(rnorm(1, log(.6), .25))
  for (visit in c("pre", "post")) {
    height <- if (visit == "pre") peak else peak * min(ratio, 2.5)^.6
    tail <- if (visit == "pre") late else late * min(ratio, 2.5)^.35
    s <- bolus(height, tail) + rnorm(length(time), 0, .04)
    rows[[length(rows) + 1]] <- data.frame(patient = table$patient[i], lesion = "L1", visit = visit, time_s = time,
                                           signal_relative = text(s, 3))
  }
}
put("synthetic-curves.csv", do.call(rbind, rows))

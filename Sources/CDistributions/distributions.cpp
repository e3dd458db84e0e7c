#include "CDistributions.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace {
using namespace boost::math::policies;
// A C caller can catch nothing: errors come back as NaN or infinity, and long
// double promotion is off so that every processor gives the same digits.
using quiet = policy<domain_error<ignore_error>, pole_error<ignore_error>,
                     overflow_error<ignore_error>, evaluation_error<ignore_error>,
                     rounding_error<ignore_error>, promote_double<false>,
                     discrete_quantile<integer_round_up>>;
using normal = boost::math::normal_distribution<double, quiet>;
using student = boost::math::students_t_distribution<double, quiet>;
using fisher = boost::math::fisher_f_distribution<double, quiet>;
using chi_squared = boost::math::chi_squared_distribution<double, quiet>;
using beta = boost::math::beta_distribution<double, quiet>;
using binomial = boost::math::binomial_distribution<double, quiet>;
}  // namespace

extern "C" {
double normal_cdf(double x) { return cdf(normal(), x); }
double normal_quantile(double p) { return quantile(normal(), p); }
double student_cdf(double x, double df) { return cdf(student(df), x); }
double student_upper(double x, double df) { return cdf(complement(student(df), x)); }
double student_quantile(double p, double df) { return quantile(student(df), p); }
double fisher_upper(double x, double a, double b) { return cdf(complement(fisher(a, b), x)); }
double fisher_quantile(double p, double a, double b) { return quantile(fisher(a, b), p); }
double chi_squared_upper(double x, double df) { return cdf(complement(chi_squared(df), x)); }
double beta_cdf(double x, double a, double b) { return cdf(beta(a, b), x); }
double beta_quantile(double p, double a, double b) { return quantile(beta(a, b), p); }
double binomial_quantile(double p, double n, double q) { return quantile(binomial(n, q), p); }
}

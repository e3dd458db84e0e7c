// Files of SPSS, Stata and SAS: the system's ReadStat, whose C interface Swift reads as it is.
#pragma once
#include <readstat.h>

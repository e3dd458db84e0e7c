// Smooth optimisation: the system's NLopt, whose C interface Swift reads as it is.
#pragma once
#include <nlopt.h>

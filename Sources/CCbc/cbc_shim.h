// Mixed-integer programmes: the system's CBC, whose C interface Swift reads as it is.
#pragma once
#include <Cbc_C_Interface.h>

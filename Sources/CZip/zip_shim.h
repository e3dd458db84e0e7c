// ZIP archives: the system's libzip, whose C interface Swift reads as it is.
#pragma once
#include <zip.h>

// Workbooks: the system's libxlsxwriter, whose C interface Swift reads as it is.
#pragma once
#include <xlsxwriter.h>

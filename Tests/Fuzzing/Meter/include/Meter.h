#include <stddef.h>

/// Begins to count the bytes that malloc gives and free takes.
void meter_install(void);

/// Bytes that are in use, counted from here on.
void meter_begin(void);

/// The most bytes in use since the beginning.
size_t meter_peak(void);

/// Processor seconds of this thread.
double meter_seconds(void);

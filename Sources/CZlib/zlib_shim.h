// Compression: the system's zlib, and what of it is a macro that Swift cannot read.
#pragma once
#include <zlib.h>

/// Begins a raw stream, as ZIP archives hold it; returns zlib's code.
static inline int zlib_begin_raw(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}

// What Swift has no words for: many bytes compared at once, as bits, and a cache line asked for.
// Clang's vectors, so that every processor has it.
#pragma once
#include <stdint.h>
#include <string.h>

typedef uint8_t bytes_vector __attribute__((ext_vector_type(64)));
typedef _Bool bytes_bits __attribute__((ext_vector_type(64)));

/// Which of 64 bytes are one of three: the first byte is the lowest bit.
static inline uint64_t bytes_among(const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c) {
  bytes_vector vector;
  memcpy(&vector, bytes, sizeof vector);
  bytes_bits found =
      __builtin_convertvector((vector == a) | (vector == b) | (vector == c), bytes_bits);
  uint64_t bits;
  memcpy(&bits, &found, sizeof bits);
  return bits;
}

/// Has memory brought near that will be read soon; any address will do.
static inline void bytes_fetch(const void *address) { __builtin_prefetch(address); }

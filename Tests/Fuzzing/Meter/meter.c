#include "Meter.h"

#include <sanitizer/allocator_interface.h>
#include <stdatomic.h>
#include <time.h>

// Without coverage: how often memory is asked for is nothing an input should be kept for.
#define UNSEEN __attribute__((no_sanitize("coverage", "address")))

static atomic_long in_use, peak;

UNSEEN static void took(const volatile void *pointer, size_t size) {
  long now = atomic_fetch_add(&in_use, (long)size) + (long)size;
  if (now > atomic_load(&peak)) atomic_store(&peak, now);
}

UNSEEN static void gave(const volatile void *pointer) {
  if (pointer) atomic_fetch_sub(&in_use, (long)__sanitizer_get_allocated_size(pointer));
}

void meter_install(void) { __sanitizer_install_malloc_and_free_hooks(took, gave); }

UNSEEN void meter_begin(void) {
  atomic_store(&in_use, 0);
  atomic_store(&peak, 0);
}

UNSEEN size_t meter_peak(void) { return (size_t)atomic_load(&peak); }

UNSEEN double meter_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

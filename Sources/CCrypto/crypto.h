// SHA-256 from OpenSSL's libcrypto, for the provenance of reports; nothing else.
#pragma once
#include <openssl/evp.h>

// SPDX-License-Identifier: AGPL-3.0-or-later
// libcurl (curl licence), Debian package libcurl4-openssl-dev. curl_easy_setopt and curl_easy_getinfo take any kind of
// value and so cannot be seen from Swift: here each kind has a function of its own.
#include <curl/curl.h>

static inline CURLcode ccurl_set_text(CURL *curl, CURLoption option, const char *text) {
  return curl_easy_setopt(curl, option, text);
}

static inline CURLcode ccurl_set_number(CURL *curl, CURLoption option, long number) {
  return curl_easy_setopt(curl, option, number);
}

static inline CURLcode ccurl_set_pointer(CURL *curl, CURLoption option, void *pointer) {
  return curl_easy_setopt(curl, option, pointer);
}

static inline CURLcode ccurl_set_recipients(CURL *curl, struct curl_slist *recipients) {
  return curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
}

static inline CURLcode ccurl_set_read(CURL *curl, curl_read_callback read) {
  return curl_easy_setopt(curl, CURLOPT_READFUNCTION, read);
}

static inline CURLcode ccurl_set_write(CURL *curl, curl_write_callback write) {
  return curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, write);
}

static inline CURLcode ccurl_set_debug(CURL *curl, curl_debug_callback debug) {
  return curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, debug);
}

static inline CURLcode ccurl_get_number(CURL *curl, CURLINFO info, long *number) {
  return curl_easy_getinfo(curl, info, number);
}

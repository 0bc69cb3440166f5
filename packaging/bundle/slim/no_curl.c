/* Stands in for libcurl, by which Tesseract would fetch pictures that are named by an address.
   Nothing is ever fetched: with this in its place nothing can be. */
#include <stddef.h>

void *curl_easy_init(void) { return NULL; }
int curl_easy_setopt(void *handle, int option, ...) { (void)handle; (void)option; return 2; }
int curl_easy_perform(void *handle) { (void)handle; return 2; }
void curl_easy_cleanup(void *handle) { (void)handle; }
const char *curl_easy_strerror(int code) { (void)code; return "no network"; }
const char *curl_version(void) { return "no libcurl"; }

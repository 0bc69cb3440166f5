/* Stands in for libarchive, which Tesseract asks whether a model is packed into an archive.
   None is: ours are plain files, and it reads those itself once it hears that there is no reader. */
#include <stddef.h>

void *archive_read_new(void) { return NULL; }
int archive_read_free(void *reader) { (void)reader; return 0; }
int archive_read_support_filter_all(void *reader) { (void)reader; return -30; }
int archive_read_support_format_all(void *reader) { (void)reader; return -30; }
int archive_read_open_filename(void *reader, const char *name, size_t block) {
    (void)reader; (void)name; (void)block;
    return -30;
}
int archive_read_next_header(void *reader, void **entry) { (void)reader; (void)entry; return 1; }
long archive_read_data(void *reader, void *buffer, size_t size) {
    (void)reader; (void)buffer; (void)size;
    return -30;
}
const char *archive_entry_pathname(void *entry) { (void)entry; return ""; }
long archive_entry_size(void *entry) { (void)entry; return 0; }
const char *archive_version_details(void) { return "no libarchive"; }

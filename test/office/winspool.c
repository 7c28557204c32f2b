/*
 * Stands in for Windows' winspool.drv, with the same calls and the same shapes: tells into $QUAY_SPOOL/log what it was
 * asked for and keeps the bytes of the job in $QUAY_SPOOL/job. Knows printers of other PCs, those of gdi.c, one that is
 * out of paper, one whose PC never answers and one whose driver crashes.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef int32_t BOOL;
typedef uint32_t DWORD;
typedef struct { uint32_t magic; DWORD status; FILE *log; FILE *job; } Printer;
typedef struct { const uint16_t *name; const uint16_t *file; const uint16_t *datatype; } DOC_INFO_1W;

static FILE *in_spool(const char *name, const char *mode) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", getenv("QUAY_SPOOL"), name);
  return fopen(path, mode);
}

static void say(FILE *log, const uint16_t *text) {
  if (!text) { fputs("<none>", log); return; }
  for (; *text; text++) fprintf(log, *text < 0x7f ? "%c" : "{%04x}", *text);
}

static int equals(const uint16_t *text, const char *ascii) {
  while (*ascii && *text == (unsigned char)*ascii) { text++; ascii++; }
  return !*ascii && !*text;
}

BOOL OpenPrinterW(const uint16_t *name, void **handle, void *defaults) {
  if (equals(name, "Chet")) abort();
  if (equals(name, "Treo")) for (;;) pause();
  int empty = equals(name, "Het giay");
  int pages = name[0] == 'T' && name[1] == 'r' && name[2] == 'a';
  if (!empty && !pages && !(name[0] == '\\' && name[1] == '\\')) return 0;
  Printer *printer = calloc(1, sizeof *printer);
  printer->magic = 0x51554159;
  printer->status = empty ? 0x10 : 0;
  printer->log = in_spool("log", "a");
  fputs("open ", printer->log); say(printer->log, name); fputs(defaults ? " defaults\n" : "\n", printer->log);
  *handle = printer;
  return 1;
}

static Printer *known(void *handle) {
  Printer *printer = handle;
  if (!printer || printer->magic != 0x51554159) abort();
  return printer;
}

BOOL GetPrinterW(void *handle, DWORD level, uint8_t *info, DWORD size, DWORD *needed) {
  Printer *printer = known(handle);
  *needed = 4;
  if (level != 6 || size < 4) return 0;
  memcpy(info, &printer->status, 4);
  return 1;
}

DWORD StartDocPrinterW(void *handle, DWORD level, const DOC_INFO_1W *info) {
  Printer *printer = known(handle);
  if (level != 1) return 0;
  fputs("job ", printer->log); say(printer->log, info->name);
  fputs(" ", printer->log); say(printer->log, info->file);
  fputs(" ", printer->log); say(printer->log, info->datatype); fputs("\n", printer->log);
  printer->job = in_spool("job", "w");
  return 7;
}

static BOOL note(void *handle, const char *what) { return fprintf(known(handle)->log, "%s\n", what) > 0; }
BOOL StartPagePrinter(void *handle) { return note(handle, "page"); }
BOOL EndPagePrinter(void *handle) { return note(handle, "end page"); }
BOOL EndDocPrinter(void *handle) { fclose(known(handle)->job); return note(handle, "end job"); }
BOOL AbortPrinter(void *handle) { return note(handle, "abort"); }

/* Takes less than it is given, as the real one may. */
BOOL WritePrinter(void *handle, const void *bytes, DWORD count, DWORD *written) {
  Printer *printer = known(handle);
  *written = count > 5000 ? 5000 : count;
  return fwrite(bytes, 1, *written, printer->job) == *written;
}

BOOL ClosePrinter(void *handle) {
  Printer *printer = known(handle);
  note(handle, "close");
  fclose(printer->log);
  printer->magic = 0;
  free(printer);
  return 1;
}

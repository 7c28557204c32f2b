/*
 * Stands in for what pages need of Windows' gdi32.dll and winspool.drv, with the same calls and shapes. A printer is
 * described by its name: "Trang <dpi across> <dpi down> <margin in tenths of mm> [chi-A4|tu-choi|dut|treo]": one that
 * has only A4, refuses the job, fails at the second picture, hangs there. What was drawn becomes
 * $QUAY_SPOOL/page-<no>.pgm, the whole sheet, white where the printer cannot print.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef int32_t BOOL;
typedef int32_t LONG;
typedef uint32_t DWORD;
typedef struct {
  uint16_t name[32], version, driver, size, extra;
  DWORD fields;
  int16_t orientation, paper, length, width, scale, rest[67];
  uint8_t own[16];
} DEVMODE;
typedef struct { LONG size; const uint16_t *name, *output, *datatype; DWORD type; } DOC_INFO;
typedef struct {
  uint32_t magic;
  int dpi_x, dpi_y, margin, width, height, pages, drawn;
  char how[16];
  uint8_t *sheet;
} DC;

#define MAGIC 0x47444921
#define OWN "driver's own part"

static DC read_name(const uint16_t *name) {
  char ascii[128] = "";
  for (int at = 0; name[at] && at < 127; at++) ascii[at] = (char)name[at];
  DC dc = { .magic = MAGIC };
  if (sscanf(ascii, "Trang %d %d %d %15s", &dc.dpi_x, &dc.dpi_y, &dc.margin, dc.how) < 3) dc.magic = 0;
  return dc;
}

static DC *known(void *handle) {
  DC *dc = handle;
  if (!dc || dc->magic != MAGIC) abort();
  return dc;
}

static void note(const char *what) {
  char path[4096];
  snprintf(path, sizeof path, "%s/log", getenv("QUAY_SPOOL"));
  FILE *log = fopen(path, "a");
  fprintf(log, "%s\n", what);
  fclose(log);
}

static int dots(int tenths, int dpi) { return (int)(tenths * dpi / 254.0 + 0.5); }

LONG DocumentPropertiesW(void *window, void *printer, const uint16_t *name, DEVMODE *out, const DEVMODE *in, DWORD mode) {
  if (window || !printer) abort();
  if (mode == 0) return sizeof(DEVMODE);
  DC dc = read_name(name);
  if (mode == 2 && !in) {
    /* As an office may have left it: A4 across at half its size. */
    DEVMODE settings = { .size = sizeof(DEVMODE) - 16, .extra = 16, .fields = 0x10013, .orientation = 2, .paper = 9, .scale = 50 };
    memcpy(settings.own, OWN, 16);
    *out = settings;
    return 1;
  }
  if (mode != (2 | 8) || memcmp(in->own, OWN, 16)) return -1;
  *out = *in;
  if (!strcmp(dc.how, "chi-A4")) out->paper = 9;
  return 1;
}

void *CreateDCW(const uint16_t *driver, const uint16_t *device, const uint16_t *port, const DEVMODE *settings) {
  if (driver || port || settings->size != sizeof(DEVMODE) - 16 || memcmp(settings->own, OWN, 16)) abort();
  DC *dc = malloc(sizeof *dc);
  *dc = read_name(device);
  int is_upright = settings->fields & 1 && settings->orientation == 1 && !(settings->fields & 0x10);
  int wide = settings->paper == 11 ? 1480 : 2100, high = settings->paper == 11 ? 2100 : 2970;
  dc->width = dots(is_upright ? wide : high, dc->dpi_x);
  dc->height = dots(is_upright ? high : wide, dc->dpi_y);
  dc->sheet = malloc(dc->width * dc->height);
  return dc;
}

int GetDeviceCaps(void *handle, int index) {
  DC *dc = known(handle);
  int left = dots(dc->margin, dc->dpi_x), top = dots(dc->margin, dc->dpi_y);
  switch (index) {
    case 8: return dc->width - 2 * left;
    case 10: return dc->height - 2 * top;
    case 88: return dc->dpi_x;
    case 90: return dc->dpi_y;
    case 110: return dc->width;
    case 111: return dc->height;
    case 112: return left;
    case 113: return top;
    default: abort();
  }
}

int StartDocW(void *handle, const DOC_INFO *info) {
  DC *dc = known(handle);
  if (info->size != sizeof *info || info->output || info->datatype || info->type) abort();
  if (!strcmp(dc->how, "tu-choi")) return -1;
  note("document");
  return 9;
}

int StartPage(void *handle) {
  DC *dc = known(handle);
  memset(dc->sheet, 255, dc->width * dc->height);
  return 1;
}

int SetStretchBltMode(void *handle, int mode) { return known(handle) && mode == 3 ? 1 : 0; }

int StretchDIBits(void *handle, int x, int y, int width, int height, int from_x, int from_y, int from_width,
                  int from_height, const uint8_t *bits, const uint8_t *info, DWORD usage, DWORD rop) {
  DC *dc = known(handle);
  LONG size[3];
  uint16_t depth[2];
  memcpy(size, info, 12);
  memcpy(depth, info + 12, 4);
  if (size[0] != 40 || size[1] != from_width || size[2] != from_height || depth[0] != 1 || depth[1] != 8) abort();
  if (from_x || from_y || usage || rop != 0x00cc0020 || width % from_width || height % from_height) abort();
  dc->drawn++;
  if (dc->drawn == 2 && !strcmp(dc->how, "dut")) return 0;
  if (dc->drawn == 2 && !strcmp(dc->how, "treo")) for (;;) pause();
  int left = GetDeviceCaps(dc, 112), top = GetDeviceCaps(dc, 113);
  int stride = (from_width + 3) / 4 * 4;
  for (int row = 0; row < height; row++) {
    const uint8_t *dots = bits + (from_height - 1 - row / (height / from_height)) * stride;
    for (int column = 0; column < width; column++) {
      int at_x = left + x + column, at_y = top + y + row;
      if (x + column < 0 || y + row < 0 || at_x >= dc->width - left || at_y >= dc->height - top) continue;
      dc->sheet[at_y * dc->width + at_x] = info[40 + 4 * dots[column / (width / from_width)]];
    }
  }
  return from_height;
}

int EndPage(void *handle) {
  DC *dc = known(handle);
  char path[4096];
  snprintf(path, sizeof path, "%s/page-%d.pgm", getenv("QUAY_SPOOL"), ++dc->pages);
  FILE *page = fopen(path, "w");
  fprintf(page, "P5 %d %d 255\n", dc->width, dc->height);
  fwrite(dc->sheet, 1, dc->width * dc->height, page);
  fclose(page);
  note("a page");
  return 1;
}

int EndDoc(void *handle) { known(handle); note("end of document"); return 1; }
int AbortDoc(void *handle) { known(handle); note("taken back"); return 1; }

BOOL DeleteDC(void *handle) {
  DC *dc = known(handle);
  dc->magic = 0;
  free(dc->sheet);
  free(dc);
  return 1;
}

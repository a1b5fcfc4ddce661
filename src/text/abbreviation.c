/* The table of abbreviations. Sorted, so that a search halves it. */
#include "text/abbreviation.h"

#include <stdlib.h>
#include <string.h>

static const char *const abbreviations[] = {
    "a.n",    "alm",    "art",    "bpk",  "ca",   "cf",     "d.a",    "dr",     "drg",    "drh",
    "drs",    "dra",    "dsb",    "h",    "hj",   "hlm",    "hal",    "ir",     "jend",   "jl",
    "jln",    "kab",    "kec",    "kel",  "kol",  "kompol", "kp",     "letjen", "lih",    "max",
    "mayjen", "min",    "mr",     "mrs",  "ms",   "no",     "nn",     "pdt",    "pj",     "plh",
    "plt",    "pjs",    "prof",   "pt",   "rp",   "r.a",    "sda",    "sdr",    "sdri",   "st",
    "tbk",    "tel",    "telp",   "tgl",  "tn",   "ust",    "vs",     "yth",    "ny",     "brigjen",
    "irjen",  "komjen", "kombes", "akp",  "akbp", "inc",    "ltd",    "co",     "corp",   "pte",
    "apt",    "phil",   "pol",    "purn", "ipda", "iptu",   "laksda", "letkol", "marsda", "kapt",
};

bool smp_is_abbreviation(simpul_str text)
{
    char folded[12];
    if (text.len == 0 || text.len >= sizeof folded) return false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        folded[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    folded[text.len] = '\0';
    for (size_t i = 0; i < sizeof abbreviations / sizeof abbreviations[0]; i++)
        if (strcmp(folded, abbreviations[i]) == 0) return true;
    return false;
}

/* The version of the library in use. */
#include <simpul/simpul.h>

const char *simpul_version(void)
{
    return SIMPUL_VERSION;
}

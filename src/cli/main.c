/* The program: hands the command line to a command. Does no work of its own. */
#include <simpul/simpul.h>
#include <stdio.h>

int main(void)
{
    printf("simpul %s\n", simpul_version());
    return 0;
}

/* HTML pages: the article's text with its map, and what the page says of itself. */
#ifndef SMP_HTML_H
#define SMP_HTML_H

#include "text/article.h"

/* Does a document that begins like this look like HTML? */
bool smp_html_sniff(simpul_str head);

/* Fills article->clean, and title, publisher, url, published where they are absent.
 * Errors: SIMPUL_ERR_LIMIT (elements nested too deep), SIMPUL_ERR_MEMORY. */
simpul_status smp_html_read(simpul_article *article, simpul_error *err);

#endif

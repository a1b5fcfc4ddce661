/* Has an article to do with policy? */
#ifndef SMP_TOPIC_H
#define SMP_TOPIC_H

#include "extract/reading.h"

/* Is the article one about policy? Time: its mentions and claims, so ask once. */
bool smp_topic_is_policy(const smp_reading *reading);

/* May the claim be written in this article? Where no public body and no regulation is named, and
 * nothing is forbidden, ordered or cut off, who holds which office and who works with whom says
 * nothing of policy: sport, business, celebrities. */
bool smp_topic_admits(const smp_reading *reading, const smp_claim *claim, bool is_policy);

#endif

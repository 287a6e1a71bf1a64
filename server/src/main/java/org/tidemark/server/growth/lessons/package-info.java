/**
 * Live lessons that come again every week: their dates, those that are cancelled, their replays,
 * and who wants to be reminded.
 *
 * <p>Invariants: dates are reckoned from the weekdays and are stored nowhere; a date is on the
 * clocks of the series' own zone; links lead only to hosts that courses may link to; the live
 * room's link is for members; a calendar is RFC 5545.
 */
@ApplicationModule(
        allowedDependencies = {
            "growth.courses",
            "people.accounts",
            "web.access",
            "web.address",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.growth.lessons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

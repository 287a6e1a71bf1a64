package org.tidemark.server.faces.plans;

import java.time.LocalDate;
import java.util.Optional;
import org.tidemark.server.kernel.coming.NoticeRule;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.DayRange;

/**
 * When a version could begin, were it agreed to today.
 *
 * @param mayBeLess whether a member may get less by it
 * @param today the day on which members would be told
 */
public record PlanBegin(NoticeRule rule, boolean mayBeLess, LocalDate today) {

    /** Whether it cannot begin at once. */
    public boolean needsDay() {
        return mayBeLess && rule.days() > 0;
    }

    /** The first day. */
    public LocalDate earliest() {
        return rule.earliest(mayBeLess, today);
    }

    /** The last day that can be named. */
    public LocalDate last() {
        return today.plusDays(NoticeRule.MOST_AHEAD);
    }

    /**
     * The day that a form names; empty for at once.
     *
     * @throws org.tidemark.server.web.forms.FormRefusedException when it cannot begin then
     */
    Optional<LocalDate> of(String typed) {
        String entered = typed.strip();
        Optional<LocalDate> day = DayRange.day(entered);
        if (day.isEmpty()) {
            if (!entered.isEmpty()) {
                Problems.at("begins", "plans.begins.unreadable").orRefuse();
            }
            if (needsDay()) {
                Problems.at("begins", "plans.begins.needed", rule.days(), earliest().toString())
                        .orRefuse();
            }
            return day;
        }
        NoticeRule.Obstacle obstacle = rule.obstacle(mayBeLess, today, day.get());
        if (obstacle != NoticeRule.Obstacle.NONE) {
            Problems.at("begins", obstacle.key()).orRefuse();
        }
        return day;
    }
}

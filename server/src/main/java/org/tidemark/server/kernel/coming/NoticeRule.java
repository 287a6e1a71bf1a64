package org.tidemark.server.kernel.coming;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When a version may begin. Nobody who may get less by it learns of it too late: between the day on
 * which members are told and the day on which it begins lie whole days of notice. By what nobody
 * gets less may begin at once.
 */
@Component
public final class NoticeRule {

    /** The furthest day ahead, in days. */
    public static final int MOST_AHEAD = 366;

    private static final int MOST_NOTICE = 90;

    private final int days;

    /**
     * With the operator's notice.
     *
     * @param days whole days, 0 for none
     * @throws IllegalArgumentException for less than none or more than {@value #MOST_NOTICE}
     */
    NoticeRule(@Value("${tidemark.programmes.notice-days:7}") int days) {
        if (days < 0 || days > MOST_NOTICE) {
            throw new IllegalArgumentException(
                    "tidemark.programmes.notice-days is "
                            + days
                            + ": write a number of days from 0 to "
                            + MOST_NOTICE);
        }
        this.days = days;
    }

    /** The same rule with another notice, for what else members are told of before. */
    public static NoticeRule of(int days) {
        return new NoticeRule(days);
    }

    /** What keeps a version from beginning on a day. */
    public enum Obstacle {
        /** Nothing does. */
        NONE,
        /** The day is over. */
        PAST,
        /** Somebody may get less, and would be told too late. */
        TOO_SOON,
        /** It is further ahead than anybody plans. */
        TOO_FAR;

        /** The key of its text. */
        public String key() {
            return "coming.obstacle." + name();
        }
    }

    /** Whole days that lie between, where somebody may get less. */
    public int days() {
        return days;
    }

    /**
     * The first day on which it may begin.
     *
     * @param mayBeLess whether somebody may get less
     * @param told the day on which members are told
     */
    public LocalDate earliest(boolean mayBeLess, LocalDate told) {
        return mayBeLess && days > 0 ? told.plusDays(days).plusDays(1) : told;
    }

    /** What keeps it from beginning on a day; as above. */
    public Obstacle obstacle(boolean mayBeLess, LocalDate told, LocalDate begins) {
        if (begins.isBefore(told)) {
            return Obstacle.PAST;
        }
        if (begins.isBefore(earliest(mayBeLess, told))) {
            return Obstacle.TOO_SOON;
        }
        return begins.isAfter(told.plusDays(MOST_AHEAD)) ? Obstacle.TOO_FAR : Obstacle.NONE;
    }
}

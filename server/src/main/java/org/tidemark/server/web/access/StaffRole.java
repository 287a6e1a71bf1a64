package org.tidemark.server.web.access;

import static org.tidemark.server.web.access.ConsoleArea.AD_INCOME;
import static org.tidemark.server.web.access.ConsoleArea.AGREEMENTS;
import static org.tidemark.server.web.access.ConsoleArea.API;
import static org.tidemark.server.web.access.ConsoleArea.BOOKS;
import static org.tidemark.server.web.access.ConsoleArea.BRAND;
import static org.tidemark.server.web.access.ConsoleArea.COURSES;
import static org.tidemark.server.web.access.ConsoleArea.DAYS;
import static org.tidemark.server.web.access.ConsoleArea.DESK;
import static org.tidemark.server.web.access.ConsoleArea.GOODS;
import static org.tidemark.server.web.access.ConsoleArea.MEMBERS;
import static org.tidemark.server.web.access.ConsoleArea.ON_BEHALF;
import static org.tidemark.server.web.access.ConsoleArea.PAYMENTS;
import static org.tidemark.server.web.access.ConsoleArea.PROGRAMMES;
import static org.tidemark.server.web.access.ConsoleArea.PROPOSALS;
import static org.tidemark.server.web.access.ConsoleArea.SALES;
import static org.tidemark.server.web.access.ConsoleArea.SCREENING;
import static org.tidemark.server.web.access.ConsoleArea.SETTLEMENTS;
import static org.tidemark.server.web.access.ConsoleArea.STORES;
import static org.tidemark.server.web.access.ConsoleArea.TEAM;
import static org.tidemark.server.web.access.ConsoleArea.VERIFICATION;
import static org.tidemark.server.web.access.ConsoleArea.WATCH;
import static org.tidemark.server.web.access.ConsoleArea.WITHDRAWALS;

import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody of the operator's staff does, and what he looks at to judge it. Whoever does may
 * look, too. The table for people: {@code docs/access.md}.
 */
public enum StaffRole {
    /** Everything. */
    OWNER(EnumSet.allOf(ConsoleArea.class), Set.of()),
    /** Runs programmes, shop, stores and teams. */
    OPERATIONS(
            EnumSet.of(
                    DESK,
                    PROGRAMMES,
                    ON_BEHALF,
                    MEMBERS,
                    SALES,
                    GOODS,
                    BRAND,
                    STORES,
                    TEAM,
                    COURSES,
                    WATCH,
                    PROPOSALS,
                    AGREEMENTS),
            EnumSet.of(
                    VERIFICATION,
                    SCREENING,
                    WITHDRAWALS,
                    PAYMENTS,
                    SETTLEMENTS,
                    BOOKS,
                    AD_INCOME,
                    DAYS,
                    API)),
    /** Moves money and answers for it. */
    FINANCE(
            EnumSet.of(
                    DESK,
                    PROGRAMMES,
                    WITHDRAWALS,
                    PAYMENTS,
                    SETTLEMENTS,
                    BOOKS,
                    AD_INCOME,
                    DAYS,
                    WATCH,
                    PROPOSALS,
                    AGREEMENTS),
            EnumSet.of(ON_BEHALF, MEMBERS, SALES, GOODS, SCREENING, STORES, TEAM)),
    /** Answers members and buyers. */
    SUPPORT(
            EnumSet.of(DESK, ON_BEHALF, MEMBERS, SALES, PROPOSALS),
            EnumSet.of(PROGRAMMES, GOODS, STORES, COURSES, PAYMENTS)),
    /** Shows goods and holds courses. */
    CONTENT(EnumSet.of(DESK, GOODS, BRAND, COURSES, PROPOSALS), EnumSet.of(PROGRAMMES, STORES)),
    /** Finds out who somebody is and what looks like a wash. */
    RISK(
            EnumSet.of(DESK, VERIFICATION, SCREENING, PROPOSALS, AGREEMENTS),
            EnumSet.of(
                    PROGRAMMES,
                    ON_BEHALF,
                    MEMBERS,
                    SALES,
                    STORES,
                    TEAM,
                    WITHDRAWALS,
                    PAYMENTS,
                    SETTLEMENTS)),
    /** Reads all and changes nothing but his own password. */
    AUDITOR(EnumSet.of(DESK), EnumSet.allOf(ConsoleArea.class));

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<ConsoleArea> work;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<ConsoleArea> views;

    StaffRole(Set<ConsoleArea> work, Set<ConsoleArea> views) {
        this.work = Set.copyOf(work);
        this.views = Set.copyOf(views);
    }

    /** Whether it changes something there. */
    public boolean does(ConsoleArea area) {
        return work.contains(area);
    }

    /** Whether it may look at the pages there. */
    public boolean sees(ConsoleArea area) {
        return does(area) || views.contains(area);
    }
}

package org.tidemark.server.faces.law;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tidemark.plan.disclosure.RunningFigures.JoiningMonth;
import org.tidemark.plan.law.RulePack;
import org.tidemark.server.kernel.disclosures.RunningRecord;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.programmes.ProgrammeView;
import org.tidemark.server.kernel.programmes.ProgrammeViews;
import org.tidemark.server.money.books.BookAccount;
import org.tidemark.server.money.books.BookPeriod;
import org.tidemark.server.money.books.Books;

/** The running notes of the law pack; counted over all members at most every ten minutes. */
@Service
class LawNotes {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final LocalDate BEGIN = LocalDate.of(1970, 1, 1);
    private static final String CHINA = "cn";

    private final LawStore store;
    private final Books books;
    private final ProgrammeViews programmes;
    private final RunningRecord record;
    private final PlansInForce plans;
    private final Clock clock;
    private volatile @Nullable Counted counted;

    LawNotes(
            LawStore store,
            Books books,
            ProgrammeViews programmes,
            RunningRecord record,
            PlansInForce plans,
            Clock clock) {
        this.store = store;
        this.books = books;
        this.programmes = programmes;
        this.record = record;
        this.plans = plans;
        this.clock = clock;
    }

    private record Counted(OffsetDateTime at, Map<LawThreshold, Long> figures) {}

    /** The notes, and when their figures were counted. */
    record Notes(RulePack pack, OffsetDateTime at, List<LawNote> all) {}

    /** The notes of the pack of the plans in force; empty where these have none. */
    Optional<Notes> now() {
        boolean applies =
                plans.all().isEmpty()
                        || plans.all().stream()
                                .anyMatch(plan -> plan.plan().jurisdiction().equals(CHINA));
        return applies ? RulePack.of(CHINA).map(this::notes) : Optional.empty();
    }

    private Notes notes(RulePack pack) {
        Counted figures = figures();
        return new Notes(
                pack,
                figures.at(),
                Arrays.stream(LawThreshold.values())
                        .map(threshold ->
                                new LawNote(
                                        threshold,
                                        pack.rule(threshold.rule()).orElseThrow(),
                                        figures.figures().getOrDefault(threshold, 0L)))
                        .toList());
    }

    private Counted figures() {
        Counted known = counted;
        Instant now = clock.instant();
        if (known == null || known.at().toInstant().isBefore(now.minus(KEPT))) {
            known = count();
            counted = known;
        }
        return known;
    }

    private Counted count() {
        Map<LawThreshold, Long> figures = new EnumMap<>(LawThreshold.class);
        figures.put(LawThreshold.PARTICIPANTS, store.participants());
        figures.put(LawThreshold.LEVELS, store.levels());
        figures.put(
                LawThreshold.AMOUNT,
                books.money(new BookPeriod(BEGIN, books.today()))
                        .of(BookAccount.PAYMENTS)
                        .outgoing());
        figures.put(LawThreshold.PERSONS, store.buyers());
        figures.put(LawThreshold.LOSS, missing());
        figures.put(LawThreshold.SHAREHOLDERS, store.shareholders());
        return new Counted(OffsetDateTime.now(clock), figures);
    }

    private long missing() {
        return programmes.all().value().stream()
                .filter(ProgrammeView::hasPool)
                .map(record::of)
                .flatMap(running -> running.record().stream())
                .mapToLong(LawNotes::missing)
                .reduce(0, Math::addExact);
    }

    /** What those who joined in a month paid beyond what they got and would get. */
    static long missing(JoiningMonth month) {
        return Math.max(0, month.spendFen() - month.paidOutFen() - month.ifSoldNowFen());
    }
}

package org.tidemark.server.growth.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.engine.fact.Fact;
import org.tidemark.server.growth.days.Releases;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.members.StandingView;
import org.tidemark.server.kernel.quotes.ReleasesAhead;
import org.tidemark.server.web.site.PageNotFoundException;

/** Puts together what a member sees of his tasks. */
@Component
final class TasksPages {

    private static final int MOST_ADS = 50;
    private static final int WEEK = 7;

    private final Members members;
    private final AdStore store;
    private final AdProgrammes programmes;
    private final AdNetworks networks;
    private final Releases releases;
    private final ReleasesAhead ahead;
    private final TaskProperties rules;
    private final Clock clock;

    TasksPages(
            Members members,
            AdStore store,
            AdProgrammes programmes,
            AdNetworks networks,
            Releases releases,
            ReleasesAhead ahead,
            TaskProperties rules,
            Clock clock) {
        this.members = members;
        this.store = store;
        this.programmes = programmes;
        this.networks = networks;
        this.releases = releases;
        this.ahead = ahead;
        this.rules = rules;
        this.clock = clock;
    }

    /** The page of a member of the ledger. */
    TasksPage of(String memberId) {
        MemberView member =
                members.find(memberId)
                        .value()
                        .orElseThrow(() -> PageNotFoundException.member(memberId));
        LocalDate today = LocalDate.now(clock);
        LocalDate yesterday = today.minusDays(1);
        int watched = store.watched(memberId, today);
        return new TasksPage(
                today,
                member.currency(),
                watched,
                rules.dailyCap(),
                programmes.all().stream()
                        .map(programme -> programme(programme, member, watched, today))
                        .toList(),
                store.ofDay(memberId, today, MOST_ADS).stream().map(this::ad).toList(),
                checkIns(member),
                networks.all().stream()
                        .filter(network -> !network.player("").isEmpty())
                        .map(AdNetwork::name)
                        .toList(),
                yesterday,
                releases.isTold(yesterday),
                releases.of(memberId, yesterday));
    }

    private TasksPage.Programme programme(
            AdProgrammes.AdProgramme programme, MemberView member, int watched, LocalDate today) {
        StandingView.AdPoints points =
                member.standings().stream()
                        .filter(standing -> standing.programme().equals(programme.id()))
                        .flatMap(standing -> standing.adPoints().stream())
                        .findFirst()
                        .orElse(new StandingView.AdPoints(0, programme.releasePpm(), false));
        return new TasksPage.Programme(
                programme.id(),
                programme.title(),
                programme.dailyTasks(),
                watched,
                points.hundredths(),
                points.releasePpm(),
                points.hundredths() == 0
                        ? Optional.empty()
                        : ahead.of(programme.id(), member.id(), today),
                releases.lastDays(programme.id(), today, WEEK),
                points.tasksToday());
    }

    private TasksPage.Ad ad(AdStore.Watched watched) {
        return new TasksPage.Ad(
                watched.network(),
                watched.startedAt().atZone(clock.getZone()).toOffsetDateTime(),
                watched.outcome() == null ? "" : watched.outcome().code());
    }

    private static List<TasksPage.CheckIn> checkIns(MemberView member) {
        List<TasksPage.CheckIn> all = new ArrayList<>();
        for (StandingView standing : member.standings()) {
            for (Fact fact : standing.facts()) {
                part(fact, ".checked-in")
                        .map(checkedIn ->
                                new TasksPage.CheckIn(
                                        standing.programme(),
                                        standing.title(),
                                        fact.amount(),
                                        part(fact, "fund").map(Fact::amount).orElse(0L),
                                        checkedIn.amount() != 0))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    /** A figure that belongs to another one, by the end of its key. */
    private static Optional<Fact> part(Fact fact, String end) {
        return fact.with().stream().filter(part -> part.key().endsWith(end)).findFirst();
    }
}

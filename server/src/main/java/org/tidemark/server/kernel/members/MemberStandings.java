package org.tidemark.server.kernel.members;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.MechanismView;
import org.tidemark.engine.TeamFigures.TeamFigure;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.engine.plan.TeamTerms.Level;

/** Reads what the mechanisms hold for one member; only while the ledger lets it be read. */
final class MemberStandings {

    private final LedgerView view;

    private final MechanismView mechanisms;
    private final int member;
    private final long today;

    MemberStandings(LedgerView view, int member, LocalDate today) {
        this.view = view;
        this.mechanisms = view.mechanisms();
        this.member = member;
        this.today = today.toEpochDay();
    }

    /** One for each programme, in order of adoption. */
    List<StandingView> all() {
        List<StandingView> all = new ArrayList<>();
        for (int programme = 0; programme < view.programmeCount(); programme++) {
            all.add(standing(programme, view.plan(programme)));
        }
        return all;
    }

    private StandingView standing(int programme, Plan plan) {
        return new StandingView(
                plan.programme(),
                plan.title(),
                plan.block(AdPointTerms.class).map(terms -> adPoints(programme, terms)),
                plan.block(TeamTerms.class).map(terms -> team(programme, terms)),
                mechanisms.facts(programme, member, today),
                mechanisms.lockedBatches(programme, member).stream()
                        .map(batch ->
                                new StandingView.Locked(
                                        LocalDate.ofEpochDay(batch.dueEpochDay()),
                                        batch.micropoints()))
                        .toList());
    }

    private StandingView.AdPoints adPoints(int programme, AdPointTerms terms) {
        return new StandingView.AdPoints(
                view.balance(Accounts.member(member), Assets.adPoints(programme)),
                terms.releaseRatePpm(),
                mechanisms.tasksCompleted(programme, member, today));
    }

    private StandingView.Team team(int programme, TeamTerms terms) {
        String level = view.level(programme, member);
        TeamFigure figure = mechanisms.teams().of(programme, member);
        return new StandingView.Team(
                level,
                figure.directs(),
                figure.teamSpendFen(),
                figure.asOf().toOffsetDateTime(),
                next(terms.levels(), level));
    }

    private static Optional<StandingView.NextLevel> next(List<Level> levels, String level) {
        int above = 0;
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).name().equals(level)) {
                above = i + 1;
            }
        }
        return levels.stream()
                .skip(above)
                .findFirst()
                .map(next ->
                        new StandingView.NextLevel(
                                next.name(), next.directs(), next.teamSpendFen()));
    }
}

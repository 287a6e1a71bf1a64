package org.tidemark.server.faces.api;

import static org.tidemark.server.faces.api.Answers.money;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.server.kernel.members.StandingView;

/** What the mechanisms of a programme hold for a member; left out where the plan has none. */
final class StandingAnswers {

    private StandingAnswers() {}

    record Standing(
            String programme,
            @Nullable AdPoints adPoints,
            @Nullable Team team,
            @Schema(description = "What the mechanisms that live on a fund tell")
                    List<FactAnswer> facts,
            @Schema(description = "Points that wait for their day") List<Locked> locked) {
        static Standing of(StandingView view) {
            return new Standing(
                    view.programme(),
                    view.adPoints().map(AdPoints::of).orElse(null),
                    view.team().map(Team::of).orElse(null),
                    view.facts().stream().map(FactAnswer::of).toList(),
                    view.locked().stream().map(Locked::of).toList());
        }
    }

    record AdPoints(String balance, boolean tasksCompletedToday) {
        static AdPoints of(StandingView.AdPoints view) {
            return new AdPoints(money(view.hundredths()), view.tasksToday());
        }
    }

    record Team(
            @Schema(description = "Empty for none") String level,
            @Schema(description = "Directly sponsored members who have settled an order")
                    int directs,
            @Schema(description = "Spend of all below, at any depth") String teamSpend,
            @Schema(description = "As of when; in a large ledger that is the last close of a day")
                    String asOf,
            @Schema(description = "Left out at the highest level") @Nullable NextLevel next) {
        static Team of(StandingView.Team view) {
            return new Team(
                    view.level(),
                    view.directs(),
                    money(view.teamSpendFen()),
                    view.asOf().toString(),
                    view.next()
                            .map(next ->
                                    new NextLevel(
                                            next.name(),
                                            next.directs(),
                                            money(next.teamSpendFen()),
                                            view.directsMissing(),
                                            money(view.spendMissingFen())))
                            .orElse(null));
        }
    }

    record NextLevel(
            String level,
            int directs,
            String teamSpend,
            int directsMissing,
            String teamSpendMissing) {}

    record Locked(String day, String points) {
        static Locked of(StandingView.Locked view) {
            return new Locked(view.day().toString(), Answers.points(view.pointsMicro()));
        }
    }
}

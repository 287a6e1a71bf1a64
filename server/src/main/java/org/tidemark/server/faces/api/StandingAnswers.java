package org.tidemark.server.faces.api;

import static org.tidemark.server.faces.api.Answers.money;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.tidemark.server.kernel.members.StandingView;

/** What the mechanisms of a programme hold for a member; left out where the plan has none. */
final class StandingAnswers {

    private StandingAnswers() {}

    record Standing(
            String programme,
            AdPoints adPoints,
            Team team,
            List<Dividend> dividends,
            Queue queue,
            RedPacket redPacket,
            @Schema(description = "Points that wait for their day") List<Locked> locked) {
        static Standing of(StandingView view) {
            return new Standing(
                    view.programme(),
                    view.adPoints().map(AdPoints::of).orElse(null),
                    view.team().map(Team::of).orElse(null),
                    view.dividends().stream().map(Dividend::of).toList(),
                    view.queue().map(Queue::of).orElse(null),
                    view.redPacket().map(RedPacket::of).orElse(null),
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
            @Schema(description = "Left out at the highest level") NextLevel next) {
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

    record Dividend(
            String dividend,
            @Schema(allowableValues = {"appointed", "purchase"}) String weights,
            long weight,
            @Schema(description = "Spend that makes the weight by purchase") String classSpend,
            @Schema(description = "What the fund may still pay; left out where appointed")
                    String room,
            @Schema(description = "What the fund holds for all") String fund) {
        static Dividend of(StandingView.Dividend view) {
            return new Dividend(
                    view.name(),
                    view.appointed() ? "appointed" : "purchase",
                    view.weight(),
                    view.appointed() ? null : money(view.classSpendFen()),
                    view.appointed() ? null : money(view.roomFen()),
                    money(view.fundFen()));
        }
    }

    record Queue(
            @Schema(description = "Entries that wait in the whole queue") int waiting,
            @Schema(description = "How many from the head on were looked at for these")
                    int lookedAt,
            List<Entry> entries) {
        static Queue of(StandingView.Queue view) {
            return new Queue(
                    view.waiting(),
                    Math.min(view.waiting(), view.lookedAt()),
                    view.entries().stream().map(Entry::of).toList());
        }
    }

    record Entry(
            long entry,
            String paid,
            String lacking,
            @Schema(description = "Entries that are paid before it") int ahead,
            @Schema(description = "What those still lack") String lackingAhead) {
        static Entry of(StandingView.QueueEntry view) {
            return new Entry(
                    view.number(),
                    money(view.paidFen()),
                    money(view.lackingFen()),
                    view.ahead(),
                    money(view.lackingAheadFen()));
        }
    }

    record RedPacket(
            @Schema(description = "What red packets may still pay") String quota,
            boolean checkedInToday,
            @Schema(description = "What the fund holds for all") String fund) {
        static RedPacket of(StandingView.RedPacket view) {
            return new RedPacket(
                    money(view.quotaFen()), view.checkedInToday(), money(view.fundFen()));
        }
    }

    record Locked(String day, String points) {
        static Locked of(StandingView.Locked view) {
            return new Locked(view.day().toString(), Answers.points(view.pointsMicro()));
        }
    }
}

package org.tidemark.server.people.profile;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.PositionView;
import org.tidemark.server.kernel.members.StandingView;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;

/**
 * What a member still has in the ledger, in words; nobody could claim it once his account is
 * closed.
 *
 * @param lines name and amount of each
 * @param held whether some of it is set aside for something under way
 */
public record Leftovers(List<Line> lines, boolean held) {

    /** One thing and how much of it. */
    public record Line(String name, String amount) {}

    public Leftovers {
        lines = List.copyOf(lines);
    }

    /** Whether there is anything to lose. */
    public boolean there() {
        return !lines.isEmpty();
    }

    static final Leftovers NONE = new Leftovers(List.of(), false);

    static Leftovers of(MemberView member, Frame frame) {
        List<Line> lines = new ArrayList<>();
        add(
                lines,
                frame.say("people.left.wallet"),
                member.walletFen(),
                Figures.money(member.walletFen(), member.currency()));
        for (PositionView position : member.positions()) {
            add(
                    lines,
                    frame.say("people.left.points", frame.of(position.title())),
                    position.pointsMicro(),
                    Figures.points(position.pointsMicro()));
        }
        for (StandingView standing : member.standings()) {
            long adPoints = standing.adPoints().map(StandingView.AdPoints::hundredths).orElse(0L);
            String name = frame.say("people.left.adPoints", frame.of(standing.title()));
            add(lines, name, adPoints, Figures.amount(adPoints, 2));
        }
        add(
                lines,
                frame.say("people.left.coins"),
                member.coins(),
                Figures.amount(member.coins(), 2));
        add(
                lines,
                frame.say("people.left.contribution"),
                member.contribution(),
                Figures.amount(member.contribution(), 2));
        add(
                lines,
                frame.say("people.left.shares"),
                member.shares(),
                Figures.count(member.shares()));
        return new Leftovers(lines, member.heldFen() != 0 || member.heldCoins() != 0);
    }

    private static void add(List<Line> lines, String name, long amount, String shown) {
        if (amount != 0) {
            lines.add(new Line(name, shown));
        }
    }
}

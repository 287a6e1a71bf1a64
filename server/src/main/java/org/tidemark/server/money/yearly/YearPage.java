package org.tidemark.server.money.yearly;

import java.time.OffsetDateTime;
import java.util.List;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.web.site.Figures;

/**
 * What the page of a year shows.
 *
 * @param years that can be chosen, the newest first
 * @param points what is left of them, in each programme with any
 * @param made when it was looked at
 * @param here the address of the years
 */
public record YearPage(
        MemberView member,
        YearStatement statement,
        List<Integer> years,
        List<Left> points,
        OffsetDateTime made,
        String here) {

    public YearPage {
        years = List.copyOf(years);
        points = List.copyOf(points);
    }

    /**
     * Points that are left now.
     *
     * @param fetchFen what a redemption of all that is not locked would pay now
     */
    public record Left(LocalizedText title, long micro, long lockedMicro, long fetchFen) {}

    /** An amount of money. */
    public String money(long fen) {
        return Figures.money(fen, member.currency());
    }

    /** What all points together would fetch now. */
    public long fetchFen() {
        return points.stream().mapToLong(Left::fetchFen).reduce(0, Math::addExact);
    }

    /** What is in the wallet now, what is set aside included. */
    public long walletFen() {
        return Math.addExact(member.walletFen(), member.heldFen());
    }
}

package org.tidemark.server.growth.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.server.kernel.ledger.LedgerClient;

/**
 * What the close of a day would need if nothing more happened: releases against the ad budget. The
 * releases themselves are exact; rewards on them are the most that the plan's rates allow, since
 * who qualifies is decided at the close.
 */
@Component
final class NextClose {

    private static final int MEMBERS_A_READ = 20_000;

    private final LedgerClient ledger;

    NextClose(LedgerClient ledger) {
        this.ledger = ledger;
    }

    private record Piece(List<DayNeed> needs, boolean last) {}

    /** What closing that day would need, for each programme with ad points. */
    List<DayNeed> of(LocalDate day) {
        long epochDay = day.toEpochDay();
        List<DayNeed> all = new ArrayList<>();
        boolean last = false;
        for (int from = 0; !last; from += MEMBERS_A_READ) {
            int start = from;
            Piece piece = ledger.read(view -> piece(view, epochDay, start));
            for (int i = 0; i < piece.needs().size(); i++) {
                if (i < all.size()) {
                    all.set(i, all.get(i).plus(piece.needs().get(i)));
                } else {
                    all.add(piece.needs().get(i));
                }
            }
            last = piece.last();
        }
        return all;
    }

    private static Piece piece(LedgerView view, long epochDay, int from) {
        int to = Math.min(view.memberCount(), from + MEMBERS_A_READ);
        List<DayNeed> needs = new ArrayList<>();
        for (int p = 0; p < view.programmeCount(); p++) {
            int programme = p;
            view.plan(p)
                    .block(AdPointTerms.class)
                    .ifPresent(
                            terms -> needs.add(need(view, programme, terms, epochDay, from, to)));
        }
        return new Piece(needs, to == view.memberCount());
    }

    private static DayNeed need(
            LedgerView view, int programme, AdPointTerms terms, long epochDay, int from, int to) {
        long members = 0;
        long releases = 0;
        long rewards = 0;
        for (int member = from; member < to; member++) {
            if (!view.mechanisms().tasksCompleted(programme, member, epochDay)) {
                continue;
            }
            long held = view.balance(Accounts.member(member), Assets.adPoints(programme));
            long base = Math.min(held, Math.max(1, Exact.shareFloor(held, terms.releaseRatePpm())));
            members += held > 0 ? 1 : 0;
            releases += base;
            rewards += mostRewards(view, programme, member, base);
        }
        return new DayNeed(
                view.programmeId(programme),
                view.plan(programme).title(),
                members,
                releases,
                rewards,
                view.mechanisms().fundFen(programme, "ad-budget"));
    }

    private static long mostRewards(LedgerView view, int programme, int member, long base) {
        long most = 0;
        int sponsor = view.member(member).sponsor();
        ReferralTerms referral = view.plan(programme).block(ReferralTerms.class).orElse(null);
        if (referral != null && sponsor >= 0) {
            most += Exact.shareFloor(base, referral.adRelease().directPpm());
            if (view.member(sponsor).sponsor() >= 0) {
                most += Exact.shareFloor(base, referral.adRelease().indirectPpm());
            }
        }
        AgentTerms agents = view.plan(programme).block(AgentTerms.class).orElse(AgentTerms.NONE);
        if (agents.base() == AgentTerms.Base.AD_RELEASE
                && agents.pays() == AgentTerms.Pays.CASH
                && !view.mechanisms().agents().isEmpty()) {
            most +=
                    Exact.shareFloor(base, agents.districtPpm())
                            + Exact.shareFloor(base, agents.cityPpm())
                            + Exact.shareFloor(base, agents.provincePpm())
                            + Exact.shareFloor(base, agents.areaPpm());
        }
        return most;
    }
}

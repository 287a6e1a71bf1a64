package org.tidemark.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.reference.ReferencePlan.Level;
import org.tidemark.reference.Settlement.Share;

/** SPEC 5.7: contribution for leaders; 5.12 step 2: promotions. */
final class Team {

    private final Book book;

    Team(Book book) {
        this.book = book;
    }

    /** The level's place in the plan, lowest first; -1 if the programme has no such level. */
    static int indexOf(Programme programme, String level) {
        if (programme.plan.team() == null) {
            return -1;
        }
        return programme.plan.team().levels().stream().map(Level::name).toList().indexOf(level);
    }

    /** What the leaders above the buyer earn on an order with the given Y. */
    List<Share> rewards(Programme programme, Member buyer, BigInteger cash) {
        ReferencePlan.Team team = programme.plan.team();
        List<Share> shares = new ArrayList<>();
        Fraction paid = Fraction.ZERO;
        String rememberedLevel = null;
        BigInteger rememberedReward = BigInteger.ZERO;
        boolean peerUsed = false;
        Member above = buyer.sponsor;
        for (int step = 1; above != null && step <= team.depth(); step++, above = above.sponsor) {
            int index = indexOf(programme, programme.levels.get(above));
            if (index < 0) {
                continue;
            }
            Level level = team.levels().get(index);
            if (level.rate().compareTo(paid) > 0) {
                BigInteger reward = level.rate().timesFloor(cash).subtract(paid.timesFloor(cash));
                shares.add(new Share(above.account(), reward));
                paid = level.rate();
                rememberedLevel = level.name();
                rememberedReward = reward;
                peerUsed = false;
            } else if (level.name().equals(rememberedLevel) && !peerUsed) {
                shares.add(new Share(above.account(), team.peer().timesFloor(rememberedReward)));
                peerUsed = true;
            }
        }
        return shares;
    }

    void promote(Programme programme) {
        if (programme.plan.team() == null) {
            return;
        }
        for (Member member : book.members.values()) {
            List<Level> levels = programme.plan.team().levels();
            for (int i = indexOf(programme, programme.levels.get(member)) + 1;
                    i < levels.size();
                    i++) {
                if (hasEarned(programme, member, levels.get(i))) {
                    programme.levels.put(member, levels.get(i).name());
                }
            }
        }
    }

    private boolean hasEarned(Programme programme, Member member, Level level) {
        BigInteger directs =
                BigInteger.valueOf(
                        book.directsOf(member).filter(direct -> direct.hasSettledAnOrder).count());
        BigInteger teamSpend =
                book.everybodyBelow(member).stream()
                        .map(below -> programme.turnover.getOrDefault(below, BigInteger.ZERO))
                        .reduce(BigInteger.ZERO, BigInteger::add);
        return (level.directs() == null || directs.compareTo(level.directs()) >= 0)
                && (level.teamSpend() == null || teamSpend.compareTo(level.teamSpend()) >= 0);
    }
}

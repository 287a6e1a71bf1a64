package org.tidemark.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.engine.book.Holds;
import org.tidemark.engine.book.Holds.OpenHold;
import org.tidemark.engine.command.Command.HoldAsset;

/** The holds that one order names: what they are worth to it, and whether they fit (SPEC 5.2). */
final class OrderHolds {

    private final Holds holds;
    private final Archive archive;
    private final List<OpenHold> open = new ArrayList<>();
    private boolean ended;
    private boolean foreign;
    private boolean repeated;
    private long moneyFen;
    private long coins;
    private boolean money;
    private boolean inCoins;

    OrderHolds(Holds holds, Archive archive) {
        this.holds = holds;
        this.archive = archive;
    }

    /** Looks the names up for this member; gives the first name that no hold ever had. */
    Optional<String> resolve(List<String> names, int member) {
        open.clear();
        ended = false;
        foreign = false;
        repeated = false;
        moneyFen = 0;
        coins = 0;
        money = false;
        inCoins = false;
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                repeated = true;
                continue;
            }
            Optional<OpenHold> hold = holds.find(name);
            if (hold.isPresent()) {
                take(hold.get(), member);
            } else if (archive.hasEnded(name)) {
                ended = true;
            } else {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private void take(OpenHold hold, int member) {
        if (hold.member() != member) {
            foreign = true;
            return;
        }
        open.add(hold);
        if (hold.asset() == HoldAsset.MONEY) {
            money = true;
            moneyFen += hold.amount();
        } else {
            inCoins = true;
            coins += hold.amount();
        }
    }

    long ownMoneyFen() {
        return moneyFen;
    }

    long ownCoins() {
        return coins;
    }

    boolean anyMoney() {
        return money;
    }

    boolean anyCoins() {
        return inCoins;
    }

    boolean anyEnded() {
        return ended;
    }

    /**
     * Whether all are the member's own, named once, and add up in each asset that any of them is
     * in.
     */
    boolean match(long walletFen, long orderCoins) {
        return !foreign
                && !repeated
                && (!money || moneyFen == walletFen)
                && (!inCoins || coins == orderCoins);
    }

    /** Ends them: they are released into the order. */
    void end() {
        for (OpenHold hold : open) {
            holds.end(hold);
            archive.endHold(hold.name());
        }
    }
}

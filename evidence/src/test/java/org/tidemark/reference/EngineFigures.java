package org.tidemark.reference;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.LedgerView.PositionState;
import org.tidemark.engine.plan.TeamTerms;

/** The figures of the engine's state by name; see {@link LedgerUnderTest#figures}. */
final class EngineFigures {

    private final LedgerView view;
    private final Map<String, BigInteger> figures = new HashMap<>(512);

    private EngineFigures(LedgerView view) {
        this.view = view;
    }

    static Map<String, BigInteger> of(LedgerView view) {
        EngineFigures all = new EngineFigures(view);
        view.forEachBalance((account, asset, amount) ->
                all.add(view.accountName(account) + ' ' + view.assetName(asset), amount));
        for (int programme = 0; programme < view.programmeCount(); programme++) {
            if (view.hasPool(programme)) {
                all.addPool(programme);
            }
            if (view.plan(programme).block(TeamTerms.class).isPresent()) {
                all.addLevels(programme);
            }
        }
        return all.figures;
    }

    private void addPool(int programme) {
        PoolState state = view.pool(programme);
        String pool = "pool " + view.programmeId(programme);
        add(pool + " reserve", state.reserveFen());
        add(pool + " supply", state.supplyMicro());
        add(pool + " minted", state.mintedMicro());
        add(pool + " burned", state.burnedMicro());
        add(pool + " exits", state.capExits());
        figures.put(pool + " price", view.displayedPriceMicros(programme));
        add(pool + " paused", state.paused() ? 1 : 0);
        for (int member = 0; member < view.memberCount(); member++) {
            PositionState position = view.position(programme, member);
            String name = "position " + view.programmeId(programme) + ' ' + view.memberId(member);
            add(name + " points", position.pointsMicro());
            add(name + " locked", position.lockedMicro());
            add(name + " spend", position.spendFen());
            add(name + " realised", position.realisedFen());
            add(name + " cycle", position.cycle() - 1);
        }
    }

    private void addLevels(int programme) {
        for (int member = 0; member < view.memberCount(); member++) {
            String level = view.level(programme, member);
            if (!level.isEmpty()) {
                String who = view.programmeId(programme) + ' ' + view.memberId(member);
                add("level " + who + ' ' + level, 1);
            }
        }
    }

    private void add(String name, long figure) {
        if (figure != 0) {
            figures.put(name, BigInteger.valueOf(figure));
        }
    }
}

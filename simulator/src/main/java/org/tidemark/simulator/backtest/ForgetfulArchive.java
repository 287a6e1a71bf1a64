package org.tidemark.simulator.backtest;

import java.util.Optional;
import org.tidemark.engine.Archive;
import org.tidemark.engine.Settlement;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Command.HoldAsset;

/**
 * For streams that repeat no id, reverse no order and hold no money: nothing is ever asked for
 * again.
 */
public final class ForgetfulArchive implements Archive {

    @Override
    public Recall recall(Command command) {
        return Recall.NEW;
    }

    @Override
    public void remember(Command command) {}

    @Override
    public Optional<Settlement> settlement(String order) {
        return Optional.empty();
    }

    @Override
    public void keep(String order, Settlement settlement) {}

    @Override
    public Optional<HoldAsset> endedHold(String hold) {
        return Optional.empty();
    }

    @Override
    public void endHold(String hold, HoldAsset asset) {}
}

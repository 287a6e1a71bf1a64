package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerQuotes;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.fixture.EventText;
import org.tidemark.engine.fixture.SavedBytes;
import org.tidemark.engine.mechanism.DayRelease;

/**
 * What a member is told that a day will release is what its close then pays him, also where the
 * budget is short, and never more than he was told at most.
 */
final class ReleaseQuotesInStreamsTest {

    private static final int STREAMS = 400;
    private static final int LENGTH = 300;

    private int shares;
    private int cut;

    private record Who(int programme, int member) {}

    @Test
    void what_is_foreseen_of_a_release_is_what_the_close_pays() {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH);
            Ledger ledger = stream.newLedger();
            for (Command command : stream.commands()) {
                if (command instanceof Command.CloseDay close) {
                    compare(close, ledger);
                } else {
                    ledger.execute(command, new EventText());
                }
            }
        }
        assertThat(shares).isGreaterThan(300);
        assertThat(cut).as("where the budget was short").isGreaterThan(50);
    }

    private void compare(Command.CloseDay close, Ledger ledger) {
        LedgerView view = ledger.view();
        byte[] before = SavedBytes.of(ledger::save);
        Map<Who, DayRelease.Share> told = new HashMap<>();
        Map<Who, Long> points = new HashMap<>();
        for (int programme = 0; programme < view.programmeCount(); programme++) {
            LedgerQuotes quotes = view.quotes();
            Optional<DayRelease> day = inPieces(view, programme, close.day().toEpochDay());
            if (day.isEmpty()) {
                continue;
            }
            for (int member = 0; member < view.memberCount(); member++) {
                Who who = new Who(programme, member);
                DayRelease.Share share =
                        quotes.shareOf(day.orElseThrow(), programme, member).orElseThrow();
                assertThat(share.paidFen()).isBetween(0L, share.mostFen());
                assertThat(share.people()).isGreaterThanOrEqualTo(1);
                points.put(who, held(view, who));
                if (day.orElseThrow().counts(member)) {
                    told.put(who, share);
                }
            }
        }
        assertThat(SavedBytes.of(ledger::save)).as("asking changes nothing").isEqualTo(before);
        boolean closed = ledger.execute(close, new EventText()).accepted();
        points.forEach((who, held) -> {
            DayRelease.Share share = told.get(who);
            long paid = held - held(view, who);
            assertThat(paid)
                    .as("%s of %s", who, close)
                    .isEqualTo(closed && share != null ? share.paidFen() : 0);
            if (closed && share != null && share.mostFen() > 0) {
                shares++;
                cut += share.isShort() ? 1 : 0;
            }
        });
    }

    /** As large ledgers are asked: a few members at a time. */
    private static Optional<DayRelease> inPieces(LedgerView view, int programme, long day) {
        Optional<DayRelease> all = view.quotes().dayRelease(programme, day, 0, 3);
        for (int from = 3; from < view.memberCount(); from += 3) {
            DayRelease more = view.quotes().dayRelease(programme, day, from, from + 3).orElse(null);
            all = all.map(before -> before.plus(more));
        }
        assertThat(all).isEqualTo(view.quotes().dayRelease(programme, day, 0, Integer.MAX_VALUE));
        return all;
    }

    private static long held(LedgerView view, Who who) {
        return view.balance(Accounts.member(who.member()), Assets.adPoints(who.programme()));
    }
}

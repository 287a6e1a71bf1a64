package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.Detail;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.EventRecorder;

/**
 * When and in which order members were enrolled changes nothing, as long as sponsors come before
 * those whom they introduce.
 *
 * <p>SPEC makes two things depend on the order of enrolment. One shows nowhere in the figures: the
 * order in which the close of a day goes through the members, so here the postings of an event are
 * compared as sums by account. The other is a tie, two members whose caps are at the very same
 * price when one of them leaves (SPEC 5.4): the first enrolled leaves first, and at the next price
 * the other may get a fen more or less. Streams with a tie are left out, and told apart exactly.
 */
final class EnrolmentOrderTest {

    private static final int STREAMS = 40;
    private static final int LENGTH = 300;

    @Test
    void enrolling_everybody_first_in_another_order_changes_nothing() {
        int compared = 0;
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH).accepted();
            if (stream.hasTies()) {
                continue;
            }
            CommandStream shuffled = stream.with(enrolledFirst(stream.commands(), seed));
            assertThat(shuffled.commands()).isNotEqualTo(stream.commands());
            Map<String, Object> expected = whatHappened(stream);
            Map<String, Object> actual = whatHappened(shuffled);
            assertThat(actual.keySet()).as("seed %s", seed).isEqualTo(expected.keySet());
            for (String what : expected.keySet()) {
                assertThat(actual.get(what))
                        .as("seed %s, %s", seed, what)
                        .isEqualTo(expected.get(what));
            }
            compared++;
        }
        assertThat(compared).as("streams without ties").isGreaterThan(STREAMS * 3 / 4);
    }

    /** Enrolments first, shuffled as far as sponsors allow; then the rest as it was. */
    private static List<Command> enrolledFirst(List<Command> commands, long seed) {
        List<Command.Enrol> waiting = new ArrayList<>();
        List<Command> rest = new ArrayList<>();
        for (Command command : commands) {
            if (command instanceof Command.Enrol enrol) {
                waiting.add(enrol);
            } else {
                rest.add(command);
            }
        }
        Timestamp first = commands.getFirst().at();
        Collections.shuffle(waiting, new Random(seed));
        List<Command> all = new ArrayList<>();
        Set<String> enrolled = new HashSet<>(Set.of(Command.NONE));
        while (!waiting.isEmpty()) {
            for (Command.Enrol enrol : List.copyOf(waiting)) {
                if (enrolled.contains(enrol.sponsor())) {
                    enrolled.add(enrol.member());
                    waiting.remove(enrol);
                    all.add(enrol.at(first));
                }
            }
        }
        all.addAll(rest);
        return all;
    }

    /** By command id what each event did, in names and sums; at the end what everybody has. */
    private static Map<String, Object> whatHappened(CommandStream stream) {
        Ledger ledger = stream.newLedger();
        LedgerView view = ledger.view();
        Map<String, Object> happened = new TreeMap<>();
        for (Command command : stream.commands()) {
            EventRecorder recorder = new EventRecorder(view);
            assertThat(ledger.execute(command, recorder).accepted()).as("%s", command).isTrue();
            happened.put(
                    command.id(),
                    recorder.events().stream().map(event -> figures(event, view)).toList());
        }
        view.forEachBalance((account, asset, amount) ->
                happened.put(view.accountName(account) + ' ' + view.assetName(asset), amount));
        for (int programme = 0; programme < view.programmeCount(); programme++) {
            happened.put("pool " + programme, view.pool(programme));
            for (int member = 0; member < view.memberCount(); member++) {
                String who = programme + " " + view.memberId(member);
                happened.put("position " + who, view.position(programme, member));
                happened.put("level " + who, view.level(programme, member));
            }
        }
        return happened;
    }

    private static Map<String, Object> figures(Event event, LedgerView view) {
        Map<String, Long> sums = new TreeMap<>();
        event.postings()
                .forEach(posting ->
                        sums.merge(
                                posting.account() + ' ' + posting.asset(),
                                posting.amount(),
                                Long::sum));
        Map<String, Object> figures = new LinkedHashMap<>();
        EventType type = event.type();
        figures.put("event", type + " " + event.programme() + ' ' + event.member());
        event.details()
                .forEach((detail, value) ->
                        figures.put(
                                detail.name(),
                                detail.unit() == Detail.Unit.MEMBER
                                        ? view.memberId(value.intValue())
                                        : value));
        figures.put("sums", sums);
        figures.put("pools", Set.copyOf(event.pools()));
        Set<String> positions = new TreeSet<>();
        event.positions().forEach(position -> positions.add(position.toString()));
        figures.put("positions", positions);
        return figures;
    }
}

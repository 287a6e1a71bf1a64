package org.tidemark.server.faces.demo;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.server.kernel.ledger.Actors;

/** What the demo begins with: its programmes, its known members, its stores and its agents. */
final class DemoOpening {

    /** Whoever acts in the demo where no member does. */
    static final By DEMO = Actors.job("demo");

    /** The region of the known members and of the stores. */
    static final int REGION = 441900;

    /** The programme with tasks, a pool and a team. */
    static final String MALL = "health-mall";

    /** The offer with which one begins there. */
    static final String FIRST_OFFER = "starter-box";

    /** The number of the member who buys in the tour. */
    static final int BUYER = 7;

    /** How many stores there are. */
    static final int STORES = 3;

    private static final int EACH_SPONSORS = 3;
    private static final int RECRUITER = 1;
    private static final int CITY = 4401;

    private DemoOpening() {}

    /** Its commands, under ids that stay the same from one start to the next. */
    static List<Command> commands(Function<String, Header> head) {
        Stream<Command> programmes =
                DemoProgramme.ALL.stream()
                        .map(one ->
                                new Command.AdoptPlan(head.apply("demo-" + one.id()), one.plan()));
        Stream<Command> members =
                IntStream.rangeClosed(1, DemoSize.KNOWN)
                        .mapToObj(number ->
                                new Command.Enrol(
                                        head.apply("demo-" + member(number)),
                                        member(number),
                                        sponsor(number),
                                        REGION,
                                        false));
        Stream<Command> stores =
                IntStream.rangeClosed(1, STORES)
                        .mapToObj(number ->
                                new Command.RegisterStore(
                                        head.apply("demo-" + store(number)),
                                        store(number),
                                        owner(number),
                                        recruiter()));
        Stream<Command> appointed =
                Stream.of(
                        new Command.AppointAgent(
                                head.apply("demo-agent"), member(3), Integer.toString(REGION)),
                        new Command.AppointAgent(
                                head.apply("demo-agent-city"), member(9), Integer.toString(CITY)),
                        new Command.AppointLeader(
                                head.apply("demo-leader"), MALL, member(1), "leader"));
        return Stream.of(programmes, members, stores, appointed)
                .flatMap(commands -> commands)
                .toList();
    }

    /** A member's id. */
    static String member(int number) {
        return String.format(Locale.ROOT, "member-%03d", number);
    }

    /** A store's id. */
    static String store(int number) {
        return String.format(Locale.ROOT, "store-%02d", number);
    }

    /** Who brought the stores in. */
    static String recruiter() {
        return member(RECRUITER);
    }

    /** Who owns a store. */
    static String owner(int store) {
        return member(store + 1);
    }

    private static String sponsor(int number) {
        return number == 1 ? Command.NONE : member(1 + (number - 2) / EACH_SPONSORS);
    }
}

package org.tidemark.server.growth.register;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.engine.command.Command;

/**
 * A weight that was set by hand.
 *
 * @param weight above 0
 * @param ppm its part of all weights of the fund in millionths, rounded down
 * @param since when it was set so
 */
public record AppointedWeight(
        String programme, String fund, String member, long weight, int ppm, OffsetDateTime since) {

    private static final long MILLION = 1_000_000;

    /** A weight as it was set at a time. */
    record Set(OffsetDateTime at, Command.SetWeight command) {}

    private record Key(String programme, String fund, String member) {}

    /**
     * The weights that stand after all that were set: the last of each counts, and none where it is
     * nothing. By programme and fund, the heaviest first.
     */
    static List<AppointedWeight> of(List<Set> inOrder) {
        Map<Key, Set> last = new LinkedHashMap<>();
        inOrder.forEach(one -> last.put(key(one.command()), one));
        last.values().removeIf(one -> one.command().weight() == 0);
        Map<String, Long> sums = new LinkedHashMap<>();
        last.forEach((key, one) -> sums.merge(fund(key), one.command().weight(), Math::addExact));
        List<AppointedWeight> all = new ArrayList<>();
        last.forEach((key, one) ->
                all.add(
                        new AppointedWeight(
                                key.programme(),
                                key.fund(),
                                key.member(),
                                one.command().weight(),
                                (int)
                                        (Math.multiplyExact(one.command().weight(), MILLION)
                                                / sums.getOrDefault(fund(key), 1L)),
                                one.at())));
        all.sort(
                Comparator.comparing(AppointedWeight::programme)
                        .thenComparing(AppointedWeight::fund)
                        .thenComparing(Comparator.comparingLong(AppointedWeight::weight).reversed())
                        .thenComparing(AppointedWeight::member));
        return List.copyOf(all);
    }

    private static Key key(Command.SetWeight command) {
        return switch (command) {
            case Command.SetWeight(var _, var programme, var member, var fund, var _) ->
                    new Key(programme, fund, member);
        };
    }

    private static String fund(Key key) {
        return key.programme() + "/" + key.fund();
    }
}

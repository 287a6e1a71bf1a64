package org.tidemark.server.trade.screening;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tidemark.server.trade.screening.rings.RingFigures;

/** Figures to points. The score is the sum of the parts, nothing else. */
record Scoring(List<ReviewReason> reasons) {

    Scoring {
        reasons = List.copyOf(reasons);
    }

    /** Scores one order with what is known around it. */
    static Scoring of(
            ScreenedOrder order,
            History history,
            RingFigures ring,
            ScreeningProperties settings,
            ZoneId zone) {
        Map<Signal, Long> conduct = ConductSignals.of(order, history);
        Map<Signal, Long> wash = WashSignals.of(history, settings.leastOrders(), zone);
        Map<Signal, Long> together = new EnumMap<>(Signal.class);
        together.put(Signal.REFUNDS_IN_RING, ring.refunded());
        together.put(Signal.TINY_IN_RING, ring.tinyRedeemed());
        return new Scoring(
                Stream.of(conduct, wash, together)
                        .flatMap(figures -> parts(figures, settings))
                        .toList());
    }

    /** Scores a store as it stands. */
    static Scoring ofStore(History history, ScreeningProperties settings, ZoneId zone) {
        return new Scoring(
                parts(WashSignals.of(history, settings.leastOrders(), zone), settings).toList());
    }

    private static Stream<ReviewReason> parts(
            Map<Signal, Long> figures, ScreeningProperties settings) {
        return figures.entrySet().stream()
                .map(entry -> part(entry.getKey(), entry.getValue(), settings))
                .filter(reason -> reason.points() > 0);
    }

    private static ReviewReason part(Signal signal, long figure, ScreeningProperties settings) {
        long threshold = settings.threshold(signal);
        return new ReviewReason(
                signal, figure, threshold, ReviewReason.points(signal, figure, threshold));
    }

    /** The sum of a score's parts, 0 to 100. */
    int points(Signal.Score score) {
        return reasons.stream()
                .filter(reason -> reason.signal().score() == score)
                .mapToInt(ReviewReason::points)
                .sum();
    }

    /** Whether one of the scores reaches what holds an order. */
    boolean holds(ScreeningProperties settings) {
        return Stream.of(Signal.Score.values())
                .anyMatch(score -> points(score) >= settings.holdAt(score));
    }
}

package org.tidemark.server.faces.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.quotes.ExitsAhead;
import org.tidemark.server.kernel.quotes.ExitsAhead.Ahead;
import org.tidemark.server.web.site.ConsoleFigure;
import org.tidemark.server.web.site.ConsoleFigures;
import org.tidemark.server.web.site.Figures;

/** What each pool would have to pay at once, were its price a little higher. */
@Component
@Order(30)
final class ExitFigures implements ConsoleFigures {

    private static final int HUNDRED = 100;

    private final PlansInForce plans;
    private final ExitsAhead exits;
    private final int alarmPercent;

    /**
     * With when to ask for a look.
     *
     * @param alarmPercent what part of its reserve a pool may come to owe at the nearest height
     */
    ExitFigures(
            PlansInForce plans,
            ExitsAhead exits,
            @Value("${tidemark.programmes.exits-alarm-percent:20}") int alarmPercent) {
        this.plans = plans;
        this.exits = exits;
        this.alarmPercent = alarmPercent;
    }

    @Override
    public String word() {
        return "programmes.exits";
    }

    @Override
    public List<ConsoleFigure> figures() {
        List<ConsoleFigure> all = new ArrayList<>();
        plans.all()
                .forEach(plan ->
                        worthTelling(exits.of(plan.id()))
                                .forEach(one -> all.add(figure(plan.id(), one))));
        return all;
    }

    /** The heights at which somebody leaves; where nobody does at any, the highest alone. */
    static List<Ahead> worthTelling(List<Ahead> all) {
        List<Ahead> some = all.stream().filter(one -> one.exits() > 0).toList();
        return some.isEmpty() && !all.isEmpty() ? List.of(all.getLast()) : some;
    }

    private ConsoleFigure figure(String programme, Ahead ahead) {
        boolean nearest = ahead.percent() == ExitsAhead.PERCENTS.getFirst();
        return new ConsoleFigure(
                ahead.whole() ? "programmes.exits.at" : "programmes.exits.atLeast",
                List.of(
                        programme,
                        ahead.percent() + "%",
                        Figures.count(ahead.exits()),
                        Figures.money(ahead.reserveFen(), plans.currency())),
                Figures.money(ahead.dueFen(), plans.currency()),
                "/console/programmes/" + programme,
                nearest && isMuch(ahead.dueFen(), ahead.reserveFen(), alarmPercent)
                        ? Optional.of("programmes.exits.alarm")
                        : Optional.empty());
    }

    /** Whether that much is due of what is there. */
    static boolean isMuch(long dueFen, long reserveFen, int percent) {
        return dueFen > 0
                && Math.multiplyExact(dueFen, HUNDRED) >= Math.multiplyExact(reserveFen, percent);
    }
}

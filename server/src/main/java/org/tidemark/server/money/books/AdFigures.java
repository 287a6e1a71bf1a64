package org.tidemark.server.money.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.site.ConsoleFigure;
import org.tidemark.server.web.site.ConsoleFigures;
import org.tidemark.server.web.site.Figures;

/** What came from advertising beside what is promised and paid out of it. */
@Component
@Order(40)
final class AdFigures implements ConsoleFigures {

    private static final int WEEK = 7;

    private final Books books;
    private final PlansInForce plans;
    private final BookAlarms alarms;

    AdFigures(Books books, PlansInForce plans, BookAlarms alarms) {
        this.books = books;
        this.plans = plans;
        this.alarms = alarms;
    }

    @Override
    public String word() {
        return "books.figures.ads";
    }

    @Override
    public List<ConsoleFigure> figures() {
        LocalDate today = books.today();
        BookPeriod week = new BookPeriod(today.minusDays(WEEK - 1L), today);
        TrialBalance money = books.money(week);
        List<ConsoleFigure> all = new ArrayList<>();
        plans.all().stream()
                .filter(plan -> plan.plan().block(AdPointTerms.class).isPresent())
                .forEach(plan -> add(all, plan.id(), week, money));
        return all;
    }

    private void add(
            List<ConsoleFigure> all, String programme, BookPeriod week, TrialBalance money) {
        BookAccount budget = new BookAccount("ad-budget:" + programme);
        BookLine line = money.of(budget);
        String page = "/console/money/books/account/" + budget.name() + "?" + week.query();
        all.add(
                figure("budget", programme, line.closingAmount(), page)
                        .alarming(
                                !lasts(line.closingAmount(), line.outgoing(), alarms.adDays()),
                                "books.figures.budgetLow"));
        all.add(figure("income", programme, line.incoming(), page));
        all.add(figure("released", programme, line.outgoing(), page));
        all.add(promised(week, programme));
    }

    /** Whether a budget is enough for so many days like those of the last week. */
    static boolean lasts(long budgetFen, long weekFen, int days) {
        return budgetFen >= Math.ceilDiv(Math.multiplyExact(weekFen, days), WEEK);
    }

    /** Ad points that are out: what would be paid if all of them were released. */
    private ConsoleFigure promised(BookPeriod week, String programme) {
        String asset = "ad-points:" + programme;
        long out =
                -books.balance(week, asset)
                        .of(new BookAccount("issuer:" + programme))
                        .closingAmount();
        String page = "/console/money/books?" + week.query();
        return figure(
                "promised",
                programme,
                out,
                books.assets().contains(asset) ? page + "&asset=" + asset : page);
    }

    private ConsoleFigure figure(String what, String programme, long fen, String page) {
        return new ConsoleFigure(
                "books.figures.ads." + what,
                List.of(programme),
                Figures.money(fen, books.currency()),
                page,
                Optional.empty());
    }
}

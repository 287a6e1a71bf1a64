package org.tidemark.server.money.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.site.ConsoleFigure;
import org.tidemark.server.web.site.ConsoleFigures;
import org.tidemark.server.web.site.Figures;

/** What was sold and what money came and went, today and in the last seven days. */
@Component
@Order(10)
final class SalesFigures implements ConsoleFigures {

    private static final int WEEK = 7;

    private final Books books;

    SalesFigures(Books books) {
        this.books = books;
    }

    @Override
    public String word() {
        return "books.figures.sales";
    }

    @Override
    public List<ConsoleFigure> figures() {
        LocalDate today = books.today();
        List<ConsoleFigure> all = new ArrayList<>();
        add(all, "today", new BookPeriod(today, today));
        add(all, "week", new BookPeriod(today.minusDays(WEEK - 1L), today));
        return all;
    }

    private void add(List<ConsoleFigure> all, String span, BookPeriod period) {
        String page = "/console/money/books?" + period.query();
        Sales sales = books.sales(period);
        TrialBalance money = books.money(period);
        all.add(figure("turnover", span, sales.settledFen(), page));
        all.add(figure("reversed", span, sales.reversedFen(), page));
        all.add(figure("in", span, money.of(BookAccount.PAYMENTS).outgoing(), page));
        all.add(figure("out", span, money.of(BookAccount.PAYOUTS).incoming(), page));
    }

    private ConsoleFigure figure(String what, String span, long fen, String page) {
        return ConsoleFigure.of(
                "books.figures." + what + "." + span, Figures.money(fen, books.currency()), page);
    }
}

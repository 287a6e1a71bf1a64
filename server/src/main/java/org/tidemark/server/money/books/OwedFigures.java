package org.tidemark.server.money.books;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.site.ConsoleFigure;
import org.tidemark.server.web.site.ConsoleFigures;
import org.tidemark.server.web.site.Figures;

/** What the operator owes to whom, and what is his own. */
@Component
@Order(20)
final class OwedFigures implements ConsoleFigures {

    private final Books books;
    private final BookAlarms alarms;

    OwedFigures(Books books, BookAlarms alarms) {
        this.books = books;
        this.alarms = alarms;
    }

    @Override
    public String word() {
        return "books.figures.owed";
    }

    @Override
    public List<ConsoleFigure> figures() {
        TrialBalance now = books.money(BookPeriod.monthUntil(books.today()));
        long operator = now.of(BookAccount.PLATFORM).closingAmount();
        List<ConsoleFigure> figures = new ArrayList<>();
        figures.add(figure(now, BookAccount.MEMBERS));
        figures.add(figure(now, BookAccount.HELD));
        figures.add(figure(now, BookAccount.STORES));
        figures.add(figure(now, BookAccount.SUPPLIERS));
        if (now.of(BookAccount.TAX).closingAmount() != 0) {
            figures.add(figure(now, BookAccount.TAX)); // of no meaning where none is withheld
        }
        figures.add(
                figure(now, BookAccount.PLATFORM)
                        .alarming(
                                operator < alarms.operatorLeast().fen(),
                                "books.figures.operatorLow"));
        return figures;
    }

    private ConsoleFigure figure(TrialBalance now, BookAccount account) {
        return ConsoleFigure.of(
                account.word(),
                Figures.money(now.of(account).closingAmount(), books.currency()),
                "/console/money/books/account/" + account.name());
    }
}

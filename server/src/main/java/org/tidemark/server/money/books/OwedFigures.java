package org.tidemark.server.money.books;

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
        return List.of(
                figure(now, BookAccount.MEMBERS),
                figure(now, BookAccount.HELD),
                figure(now, BookAccount.STORES),
                figure(now, BookAccount.SUPPLIERS),
                figure(now, BookAccount.PLATFORM)
                        .alarming(
                                operator < alarms.operatorLeast().fen(),
                                "books.figures.operatorLow"));
    }

    private ConsoleFigure figure(TrialBalance now, BookAccount account) {
        return ConsoleFigure.of(
                account.word(),
                Figures.money(now.of(account).closingAmount(), books.currency()),
                "/console/money/books/account/" + account.name());
    }
}

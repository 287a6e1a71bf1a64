package org.tidemark.server.money.books;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** The business month by month, out of the books. */
@InConsole(ConsoleArea.BOOKS)
@Controller
class MonthsController {

    private static final String PAGE = "/console/money/books/months";
    private static final int MONTHS = 24;

    private final Books books;
    private final BookStore store;
    private final PlansInForce plans;

    MonthsController(Books books, BookStore store, PlansInForce plans) {
        this.books = books;
        this.store = store;
        this.plans = plans;
    }

    @GetMapping(PAGE)
    String page(@RequestParam(defaultValue = "") String programme, Model model) {
        List<MonthsPage.Choice> choices =
                plans.all().stream()
                        .map(plan -> new MonthsPage.Choice(plan.id(), plan.plan().title()))
                        .toList();
        String chosen =
                programme.isEmpty() && !choices.isEmpty() ? choices.getFirst().id() : programme;
        if (!chosen.isEmpty() && choices.stream().noneMatch(one -> one.id().equals(chosen))) {
            throw PageNotFoundException.page(chosen);
        }
        model.addAttribute(
                "page",
                new MonthsPage(
                        months().stream().map(this::line).toList(),
                        choices,
                        chosen,
                        chosen.isEmpty()
                                ? List.of()
                                : months().stream().map(month -> line(month, chosen)).toList(),
                        books.currency()));
        return "books/months";
    }

    @GetMapping(PAGE + "/list." + Downloads.FORMAT)
    ResponseEntity<byte[]> list(@PathVariable String format) {
        return Downloads.of(
                MonthTables.months(months().stream().map(this::line).toList()), "months", format);
    }

    @GetMapping(PAGE + "/{programme}/list." + Downloads.FORMAT)
    ResponseEntity<byte[]> list(
            @PathVariable String programme,
            @PathVariable String format,
            @ModelAttribute("frame") Frame frame) {
        if (plans.find(programme).isEmpty()) {
            throw PageNotFoundException.page(programme);
        }
        return Downloads.of(
                MonthTables.ofProgramme(
                        programme, months().stream().map(month -> line(month, programme)).toList()),
                "months-" + programme,
                format);
    }

    /** From this month back to the first with anything in it; the newest of them. */
    private List<YearMonth> months() {
        YearMonth now = YearMonth.from(books.today());
        YearMonth first = store.firstMonth().orElse(now);
        List<YearMonth> all = new ArrayList<>();
        for (YearMonth month = now;
                !month.isBefore(first) && all.size() < MONTHS;
                month = month.minusMonths(1)) {
            all.add(month);
        }
        return all;
    }

    private MonthLine line(YearMonth month) {
        BookPeriod period = BookPeriod.of(month);
        return MonthLine.of(month, books.sales(period), books.money(period));
    }

    private ProgrammeMonth line(YearMonth month, String programme) {
        BookPeriod period = BookPeriod.of(month);
        return ProgrammeMonth.of(
                month,
                programme,
                books.money(period),
                books.balance(period, "points:" + programme),
                books.balance(period, "ad-points:" + programme));
    }
}

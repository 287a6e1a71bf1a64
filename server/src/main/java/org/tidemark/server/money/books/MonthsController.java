package org.tidemark.server.money.books;

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

    private final Books books;
    private final BookMonths months;
    private final PlansInForce plans;

    MonthsController(Books books, BookMonths months, PlansInForce plans) {
        this.books = books;
        this.months = months;
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
                        months.months().stream().map(months::line).toList(),
                        choices,
                        chosen,
                        chosen.isEmpty()
                                ? List.of()
                                : months.months().stream()
                                        .map(month -> months.line(month, chosen))
                                        .toList(),
                        books.currency()));
        return "books/months";
    }

    @GetMapping(PAGE + "/list." + Downloads.FORMAT)
    ResponseEntity<byte[]> list(@PathVariable String format) {
        return Downloads.of(
                MonthTables.months(months.months().stream().map(months::line).toList()),
                "months",
                format);
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
                        programme,
                        months.months().stream()
                                .map(month -> months.line(month, programme))
                                .toList()),
                "months-" + programme,
                format);
    }
}

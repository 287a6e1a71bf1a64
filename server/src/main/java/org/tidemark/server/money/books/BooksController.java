package org.tidemark.server.money.books;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** The books as pages and files, and the close of a month. */
@InConsole(ConsoleArea.BOOKS)
@Controller
class BooksController {

    private static final String PAGE = "/console/money/books";
    private static final int MOST_MOVEMENTS = 1_000;

    private final Books books;
    private final BookStore store;

    BooksController(Books books, BookStore store) {
        this.books = books;
        this.store = store;
    }

    @GetMapping(PAGE)
    String page(PeriodForm form, Model model) {
        BookPeriod period = form.period(books.today());
        String asset = asset(form);
        model.addAttribute(
                "page",
                new BooksPage(
                        form,
                        form.wrong(books.today()),
                        books.balance(period, asset),
                        books.assets(),
                        books.currency(),
                        store.behind(),
                        books.closed(),
                        books.next()));
        return "books/books";
    }

    @GetMapping(PAGE + "/list." + Downloads.FORMAT)
    ResponseEntity<byte[]> list(
            @PathVariable String format, PeriodForm form, @ModelAttribute("frame") Frame frame) {
        TrialBalance balance = books.balance(form.period(books.today()), asset(form));
        return Downloads.of(
                BookTables.balance(balance, books.currency(), frame),
                "books-" + balance.period().slug(),
                format);
    }

    @GetMapping(PAGE + "/account/{name}")
    String account(@PathVariable String name, PeriodForm form, Model model) {
        BookPeriod period = form.period(books.today());
        String asset = asset(form);
        BookAccount account = new BookAccount(name);
        model.addAttribute(
                "page",
                new BookAccountPage(
                        form,
                        form.wrong(books.today()),
                        period,
                        asset,
                        books.currency(),
                        books.balance(period, asset).of(account),
                        store.movements(account, asset, period, MOST_MOVEMENTS),
                        MOST_MOVEMENTS));
        return "books/account";
    }

    @GetMapping(PAGE + "/account/{name}/list." + Downloads.FORMAT)
    ResponseEntity<byte[]> movements(
            @PathVariable String name,
            @PathVariable String format,
            PeriodForm form,
            @ModelAttribute("frame") Frame frame) {
        BookPeriod period = form.period(books.today());
        String asset = asset(form);
        return Downloads.of(
                BookTables.movements(
                        store.movements(new BookAccount(name), asset, period, Integer.MAX_VALUE),
                        asset,
                        books.currency(),
                        frame),
                "books-" + new BookAccount(name).kind() + "-" + period.slug(),
                format);
    }

    @PostMapping(PAGE + "/close")
    String close(
            @RequestParam(defaultValue = "") String month,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (!staff.isPerson()) {
            Problems.whole("books.problem.noPerson").orRefuse();
        }
        Optional<String> not = books.close(month(month), staff.name());
        if (not.isPresent()) {
            Problems.whole(not.get()).orRefuse();
        }
        next.addFlashAttribute("done", frame.say("books.closed.done", month));
        return "redirect:" + PAGE;
    }

    private static YearMonth month(String entered) {
        try {
            return YearMonth.parse(entered);
        } catch (DateTimeException none) {
            throw new FormRefusedException(Problems.whole("books.problem.notNext"));
        }
    }

    /** An asset that there is. */
    private String asset(PeriodForm form) {
        String asset = form.assetOr(books.currency());
        if (!books.assets().contains(asset)) {
            throw PageNotFoundException.page(asset);
        }
        return asset;
    }
}

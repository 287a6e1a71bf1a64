package org.tidemark.server.money.tax;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tidemark.server.people.verification.MemberVerification;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.brand.BrandBook;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.site.PageNotFoundException;

/** Staff see what tax on rewards comes to, and take the figures of the report out. */
@InConsole(ConsoleArea.BOOKS)
@Controller
class TaxController {

    private static final String HOME = "/console/money/tax";
    private static final String MONTH = HOME + "/months/{month}";
    private static final String QUARTER = HOME + "/quarters/{quarter}";
    private static final int MONTHS_OF_QUARTER = 3;

    private final RewardTaxes taxes;
    private final RewardMonthStore store;
    private final TaxMoveStore moves;
    private final TaxBooks books;
    private final TaxProperties settings;
    private final MemberVerification verification;
    private final BrandBook brand;
    private final Clock clock;

    TaxController(
            RewardTaxes taxes,
            RewardMonthStore store,
            TaxMoveStore moves,
            TaxBooks books,
            TaxProperties settings,
            MemberVerification verification,
            BrandBook brand,
            Clock clock) {
        this.taxes = taxes;
        this.store = store;
        this.moves = moves;
        this.books = books;
        this.settings = settings;
        this.verification = verification;
        this.brand = brand;
        this.clock = clock;
    }

    @GetMapping(HOME)
    String home(Model model) {
        return page(YearMonth.now(clock), model);
    }

    @GetMapping(MONTH)
    String month(@PathVariable String month, Model model) {
        return page(read(month), model);
    }

    private String page(YearMonth month, Model model) {
        model.addAttribute("page", TaxPage.of(settings, month, store.months(), taxes.of(month)));
        model.addAttribute("book", books.now());
        return "tax/tax";
    }

    @GetMapping(MONTH + "/list." + Downloads.FORMAT)
    ResponseEntity<byte[]> list(@PathVariable String month, @PathVariable String format) {
        YearMonth wanted = read(month);
        return Downloads.of(
                TaxTables.month(
                        taxes.of(wanted), settings.method(), moves.byMember(wanted, wanted)),
                "tax-" + wanted,
                format);
    }

    /** With names of members, where their document was checked. */
    @Reveals
    @GetMapping(QUARTER + "/list." + Downloads.FORMAT)
    ResponseEntity<byte[]> quarter(
            @PathVariable String quarter, @PathVariable String format, HttpServletRequest request) {
        YearMonth first = first(quarter);
        request.setAttribute(Reveals.WHOSE, quarter);
        return Downloads.of(
                TaxTables.quarter(
                        taxes.quarter(first),
                        moves.byMember(first, first.plusMonths(MONTHS_OF_QUARTER - 1L)),
                        brand.now().name().zh(),
                        member -> verification.legalName(member).orElse("")),
                "income-" + quarter,
                format);
    }

    private static YearMonth read(String month) {
        if (!RewardMonth.isMonth(month)) {
            throw PageNotFoundException.page(month);
        }
        return YearMonth.parse(month);
    }

    /** The first month of a quarter. */
    private static YearMonth first(String quarter) {
        if (!quarter.matches("[0-9]{4}-Q[1-4]")) {
            throw PageNotFoundException.page(quarter);
        }
        int year = Integer.parseInt(quarter.substring(0, quarter.indexOf('-')));
        int number = quarter.charAt(quarter.length() - 1) - '1';
        return YearMonth.of(year, number * MONTHS_OF_QUARTER + 1);
    }
}

package org.tidemark.server.growth.reports;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.growth.team.RewardKind;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.money.books.BookMonths;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** The reports as pages and files. */
@InConsole(ConsoleArea.BOOKS)
@Controller
class ReportsController {

    private static final String PAGE = "/console/reports";
    private static final int MOST = 200;
    private static final int MOST_OF_A_FILE = 100_000;

    private final BookMonths months;
    private final PlansInForce plans;
    private final MonthReports byMonth;
    private final PartReports byPart;
    private final ProgrammeReports ofProgramme;

    ReportsController(
            BookMonths months,
            PlansInForce plans,
            MonthReports byMonth,
            PartReports byPart,
            ProgrammeReports ofProgramme) {
        this.months = months;
        this.plans = plans;
        this.byMonth = byMonth;
        this.byPart = byPart;
        this.ofProgramme = ofProgramme;
    }

    /** A report that there is, of a month and a programme that there are. */
    private record Question(ReportKind kind, YearMonth month, String programme) {

        String slug() {
            return switch (kind.choice()) {
                case NOTHING -> kind.code();
                case MONTH -> kind.code() + "-" + month;
                case PROGRAMME -> kind.code() + "-" + programme;
            };
        }
    }

    @GetMapping(PAGE)
    String sales(@ModelAttribute("frame") Frame frame, Model model) {
        return page(ReportKind.SALES.code(), "", "", frame, model);
    }

    @GetMapping(PAGE + "/{kind}")
    String page(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String programme,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Question question = question(kind, month, programme);
        ReportTable table = table(question, MOST + 1, frame);
        model.addAttribute(
                "page",
                new MonthlyReportPage(
                        question.kind,
                        question.month,
                        question.programme,
                        months.months(),
                        choices(),
                        table.first(MOST),
                        MOST,
                        table.rows().size() > MOST));
        return "reports/report";
    }

    @GetMapping(PAGE + "/{kind}/list." + Downloads.FORMAT)
    ResponseEntity<byte[]> list(
            @PathVariable String kind,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String programme,
            @ModelAttribute("frame") Frame frame) {
        Question question = question(kind, month, programme);
        return Downloads.of(table(question, MOST_OF_A_FILE, frame).file(), question.slug(), format);
    }

    private ReportTable table(Question question, int most, Frame frame) {
        YearMonth month = question.month;
        return switch (question.kind) {
            case SALES -> byMonth.sales(month);
            case BUYERS -> byMonth.buyers(month);
            case COHORTS -> byMonth.cohorts(month);
            case STORES -> byPart.parts(PartKind.STORE, month, most, frame);
            case PRODUCTS -> byPart.parts(PartKind.PRODUCT, month, most, frame);
            case REGIONS -> byPart.parts(PartKind.REGION, month, most, frame);
            case AGENTS -> byPart.given(RewardKind.REGION, month, most, frame);
            case LEADERS -> byPart.given(RewardKind.TEAM, month, most, frame);
            case POINTS -> ofProgramme.points(question.programme, month);
            case ADS -> ofProgramme.advertising(question.programme, month);
        };
    }

    private List<MonthlyReportPage.Choice> choices() {
        return plans.all().stream()
                .map(plan -> new MonthlyReportPage.Choice(plan.id(), plan.plan().title()))
                .toList();
    }

    private Question question(String code, String month, String programme) {
        ReportKind kind = ReportKind.of(code).orElseThrow(() -> PageNotFoundException.page(code));
        List<MonthlyReportPage.Choice> choices = choices();
        String chosen =
                programme.isEmpty() && !choices.isEmpty() ? choices.getFirst().id() : programme;
        if (!programme.isEmpty() && plans.find(programme).isEmpty()) {
            throw PageNotFoundException.page(programme);
        }
        return new Question(kind, month(month), chosen);
    }

    /** The month that is asked for; the newest where none is. */
    private YearMonth month(String entered) {
        if (entered.isEmpty()) {
            return months.months().getFirst();
        }
        try {
            YearMonth month = YearMonth.parse(entered);
            if (months.months().contains(month)) {
                return month;
            }
        } catch (DateTimeException none) {
            throw PageNotFoundException.page(entered);
        }
        throw PageNotFoundException.page(entered);
    }
}

package org.tidemark.server.money.payments.bills;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.ImportResult;
import org.tidemark.server.web.files.UploadAnswer;
import org.tidemark.server.web.files.UploadForm;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.TypedText;

/** Staff put a provider's bill beside our book. */
@InConsole(ConsoleArea.PAYMENTS)
@Controller
@RequestMapping(BillConsoleController.PATH)
class BillConsoleController {

    static final String PATH = "/console/money/payments/bills";

    private static final int NEWEST = 50;
    private static final int FETCHES = 14;
    private static final int MOST_DIFFERENCES = 1_000;
    private static final int MOST_NOTE = 200;

    private final BillDesk desk;
    private final BillComparisons comparisons;
    private final BillFetches fetches;

    BillConsoleController(BillDesk desk, BillComparisons comparisons, BillFetches fetches) {
        this.desk = desk;
        this.comparisons = comparisons;
        this.fetches = fetches;
    }

    @GetMapping
    ModelAndView home() {
        return home("", "", false, ImportResult.NONE);
    }

    private ModelAndView home(
            String provider, String day, boolean dayProblem, ImportResult result) {
        List<String> providers = Stream.of(BillProvider.values()).map(BillProvider::key).toList();
        return new ModelAndView(
                "bills/home",
                "page",
                new BillPage(
                        providers,
                        comparisons.newest(NEWEST),
                        provider,
                        day,
                        dayProblem,
                        result,
                        fetches.newest(FETCHES)));
    }

    @PostMapping
    ModelAndView compare(
            UploadForm form,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String day,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        Optional<LocalDate> of = day(day);
        Optional<BillProvider> from = BillProvider.of(provider);
        if (of.isEmpty() || from.isEmpty()) {
            return UploadAnswer.refused(home(provider, day, of.isEmpty(), ImportResult.NONE));
        }
        BillDesk.Answer answer = desk.compare(from.get(), of.get(), form.by(staff.name()));
        return UploadAnswer.of(
                answer.result(),
                PATH + "/" + answer.id(),
                result -> home(provider, day, false, result),
                frame,
                next);
    }

    @PostMapping("/{id}/differences/{place}")
    String done(
            @PathVariable long id,
            @PathVariable int place,
            @RequestParam(defaultValue = "")
                    @OneLine(max = MOST_NOTE, min = 1, message = "bills.done.note")
                    String note,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (!comparisons.done(id, place, staff.name(), TypedText.line(note))) {
            Problems.whole("bills.done.before").orRefuse();
        }
        next.addFlashAttribute("told", List.of(frame.say("bills.done.told")));
        return "redirect:" + PATH + "/" + id;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        BillComparison found =
                Optional.of(id)
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .flatMap(number -> comparisons.find(Long.parseLong(number)))
                        .orElseThrow(() -> PageNotFoundException.page(id));
        model.addAttribute("comparison", found);
        model.addAttribute("differences", comparisons.differences(found.id(), MOST_DIFFERENCES));
        return "bills/comparison";
    }
}

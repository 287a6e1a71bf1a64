package org.tidemark.server.money.payments.bills;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.ImportResult;
import org.tidemark.server.web.files.Upload;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** Staff put a provider's bill beside our book. */
@Controller
@RequestMapping("/console/money/payments/bills")
class BillConsoleController {

    private static final int NEWEST = 50;
    private static final int MOST_DIFFERENCES = 1_000;

    private final BillDesk desk;
    private final BillComparisons comparisons;

    BillConsoleController(BillDesk desk, BillComparisons comparisons) {
        this.desk = desk;
        this.comparisons = comparisons;
    }

    @GetMapping
    String home(Model model) {
        return home("", "", false, ImportResult.NONE, model);
    }

    private String home(
            String provider, String day, boolean dayProblem, ImportResult result, Model model) {
        List<String> providers = Stream.of(BillProvider.values()).map(BillProvider::key).toList();
        model.addAttribute(
                "page",
                new BillPage(
                        providers, comparisons.newest(NEWEST), provider, day, dayProblem, result));
        return "bills/home";
    }

    @PostMapping
    String compare(
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String day,
            @RequestParam MultipartFile bill,
            @RequestParam(defaultValue = "") String again,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        Optional<LocalDate> of = day(day);
        Optional<BillProvider> from = BillProvider.of(provider);
        if (of.isEmpty() || from.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return home(provider, day, of.isEmpty(), ImportResult.NONE, model);
        }
        Upload upload = Upload.of(bill, staff.name(), !again.isEmpty());
        BillDesk.Answer answer = desk.compare(from.get(), of.get(), upload);
        if (answer.id() == 0) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return home(provider, day, false, answer.result(), model);
        }
        next.addFlashAttribute("told", answer.result().told(frame));
        return "redirect:/console/money/payments/bills/" + answer.id();
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

package org.tidemark.server.money.debts;

import jakarta.validation.Valid;
import java.util.Arrays;
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
import org.tidemark.server.money.debts.model.DebtState;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** Staff follow old debts and have something issued for them. */
@InConsole(ConsoleArea.SETTLEMENTS)
@Controller
class DebtController {

    static final String HOME = "/console/money/debts";

    private static final String BATCHES = HOME + "/batches";
    private static final int NEWEST = 20;

    private final DebtCovers covers;
    private final DebtBatches batches;
    private final DebtBatchStore store;

    DebtController(DebtCovers covers, DebtBatches batches, DebtBatchStore store) {
        this.covers = covers;
        this.batches = batches;
        this.store = store;
    }

    @GetMapping(HOME)
    String home(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Optional<DebtState> wanted =
                Arrays.stream(DebtState.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst();
        model.addAttribute(
                "page",
                DebtPage.of(
                        new DebtSums(covers.all()),
                        wanted,
                        after,
                        batches.programmes(),
                        store.newest(NEWEST)));
        return "debts/home";
    }

    @GetMapping(HOME + "/list." + Downloads.FORMAT)
    ResponseEntity<byte[]> list(@PathVariable String format, @ModelAttribute("frame") Frame frame) {
        return Downloads.of(DebtReport.of(new DebtSums(covers.all()), frame), "debts", format);
    }

    @PostMapping(BATCHES)
    String plan(
            @Valid @ModelAttribute DebtPlanForm form,
            @AuthenticationPrincipal SignedInStaff staff) {
        return to(batches.plan(form.plan(), staff.name()));
    }

    @GetMapping(BATCHES + "/{batch}")
    String batch(@PathVariable String batch, Model model) {
        DebtBatch found = find(batch);
        model.addAttribute("batch", found);
        model.addAttribute("lines", store.lines(batch));
        model.addAttribute("waits", batches.waits(found));
        return "debts/batch";
    }

    @PostMapping(BATCHES + "/{batch}/propose")
    String propose(
            @PathVariable String batch,
            @RequestParam(defaultValue = "") @OneLine(max = ProposalForms.MOST_REASON)
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        find(batch);
        String later =
                ProposalForms.told(batches.propose(batch, TypedText.line(reason), staff.name()))
                        .key();
        next.addFlashAttribute("done", frame.say(later.isEmpty() ? "debts.agreed" : later));
        return to(batch);
    }

    @PostMapping(BATCHES + "/{batch}/drop")
    String drop(@PathVariable String batch) {
        find(batch);
        batches.drop(batch);
        return to(batch);
    }

    private DebtBatch find(String number) {
        return store.find(number).orElseThrow(() -> PageNotFoundException.page(number));
    }

    private static String to(String batch) {
        return "redirect:" + BATCHES + "/" + batch;
    }
}

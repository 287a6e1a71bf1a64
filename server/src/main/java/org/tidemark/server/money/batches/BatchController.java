package org.tidemark.server.money.batches;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
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
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.forms.FenAmount;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;
import org.tidemark.tables.out.OutTable;

/** Staff make batches, have them released and take their lists to the bank. */
@InConsole(ConsoleArea.SETTLEMENTS)
@Controller
class BatchController {

    static final String HOME = "/console/money/batches";

    private static final int PAGE = 30;
    private static final int MOST_SHOWN = 50;

    private final Batches batches;
    private final BatchStore store;
    private final LineStore lineStore;
    private final BankPayouts payouts;
    private final BatchBookings bookings;
    private final Approvals approvals;
    private final NumberSeries numbers;

    BatchController(
            Batches batches,
            BatchStore store,
            LineStore lineStore,
            BankPayouts payouts,
            BatchBookings bookings,
            Approvals approvals,
            NumberSeries numbers) {
        this.batches = batches;
        this.store = store;
        this.lineStore = lineStore;
        this.payouts = payouts;
        this.bookings = bookings;
        this.approvals = approvals;
        this.numbers = numbers;
    }

    @GetMapping(HOME)
    String home(@RequestParam(defaultValue = "") String before, Model model) {
        List<BankBatch> page = store.newest(store.find(before), PAGE);
        model.addAttribute("batches", page);
        model.addAttribute("more", page.size() == PAGE ? page.getLast().number() : "");
        model.addAttribute("trouble", lineStore.inTrouble(MOST_SHOWN));
        model.addAttribute("waiting", payouts.payable(1, MOST_SHOWN));
        return "batches/home";
    }

    @PostMapping(HOME)
    String plan(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "")
                    @NotBlank(message = "batches.problem.amount")
                    @FenAmount(optional = true, message = "batches.problem.amount")
                    String least,
            @AuthenticationPrincipal SignedInStaff staff) {
        BatchKind of = BatchKind.of(kind).orElse(null);
        if (of == null) {
            Problems.noSuchValue("kind").orRefuse();
            throw PageNotFoundException.page(kind);
        }
        long leastFen = Fen.read(least).orElseThrow().fen();
        return to(batches.plan(of, leastFen, staff.name()));
    }

    @Reveals
    @GetMapping(HOME + "/{batch}")
    String batch(
            @PathVariable String batch,
            @AuthenticationPrincipal SignedInStaff staff,
            HttpServletRequest request,
            Model model) {
        BankBatch found = find(batch);
        request.setAttribute(Reveals.WHOSE, found.number());
        model.addAttribute("batch", found);
        model.addAttribute("lines", lineStore.ofBatch(batch));
        model.addAttribute("lists", store.lists(batch));
        model.addAttribute("waits", batches.waits(found));
        model.addAttribute(
                "room",
                approvals.room(ApprovalAction.BANK_BATCH, staff.name(), found.kind().code()));
        model.addAttribute(
                "withoutAccount",
                found.state() == BankBatch.State.PLANNED
                        ? batches.withoutAccount(found.kind())
                        : List.<Payable>of());
        return "batches/batch";
    }

    @PostMapping(HOME + "/{batch}/release")
    String release(
            @PathVariable String batch,
            @RequestParam(defaultValue = "") @OneLine(max = ProposalForms.MOST_REASON)
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        find(batch);
        String later =
                ProposalForms.told(batches.release(batch, TypedText.line(reason), staff.name()))
                        .key();
        next.addFlashAttribute("done", frame.say(later.isEmpty() ? "batches.released" : later));
        return to(batch);
    }

    @PostMapping(HOME + "/{batch}/drop")
    String drop(@PathVariable String batch) {
        find(batch);
        batches.drop(batch, Optional.empty());
        return to(batch);
    }

    /** The list for the bank. A post, since what is on it is at the bank from then on. */
    @Reveals
    @PostMapping(HOME + "/{batch}/list." + Downloads.FORMAT)
    ResponseEntity<byte[]> list(
            @PathVariable String batch,
            @PathVariable String format,
            @AuthenticationPrincipal SignedInStaff staff,
            HttpServletRequest request) {
        request.setAttribute(Reveals.WHOSE, find(batch).number());
        OutTable list = batches.list(batch, format, staff.name());
        return Downloads.of(list, batch, format);
    }

    @PostMapping(HOME + "/lines/{line}/drop")
    String dropLine(@PathVariable String line) {
        BankLine found = line(line);
        batches.drop(found.batch(), Optional.of(found.line()));
        return to(found.batch());
    }

    @PostMapping(HOME + "/lines/{line}/retry")
    String retry(@PathVariable String line) {
        BankLine found = line(line);
        if (!bookings.retry(found.line())) {
            throw Batches.changed();
        }
        return to(found.batch());
    }

    /** Says in the bank's place what became of a line; a second person has to say so too. */
    @PostMapping(HOME + "/lines/{line}/word")
    String word(
            @PathVariable String line,
            @Valid @ModelAttribute WordForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        BankLine found = line(line);
        if (!found.words().contains(form.bankWord())) {
            Problems.noSuchValue("word").orRefuse();
        }
        String key =
                ProposalForms.told(
                                approvals.propose(
                                        BankWordAct.proposal(
                                                numbers.next("bw"),
                                                found,
                                                form.bankWord(),
                                                form.reference(),
                                                form.reason(),
                                                staff.name())))
                        .key();
        next.addFlashAttribute("done", frame.say(key.isEmpty() ? "batches.noted" : key));
        return to(found.batch());
    }

    private BankLine line(String number) {
        return lineStore.find(number).orElseThrow(() -> PageNotFoundException.page(number));
    }

    private BankBatch find(String number) {
        return store.find(number).orElseThrow(() -> PageNotFoundException.page(number));
    }

    private static String to(String batch) {
        return "redirect:" + HOME + "/" + batch;
    }
}

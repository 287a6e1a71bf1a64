package org.tidemark.server.faces.journal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.ledger.JournalBook;
import org.tidemark.server.kernel.ledger.JournalEntry;
import org.tidemark.server.kernel.ledger.JournalLine;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.scrub.JournalProof;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** The journal record by record, and its proof. */
@InConsole(ConsoleArea.WATCH)
@Controller
class JournalController {

    private static final String PAGE = "/console/journal";
    private static final int ROWS = 50;
    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,18}");

    private final JournalBook journal;
    private final JournalProof proof;
    private final PlansInForce plans;

    JournalController(JournalBook journal, JournalProof proof, PlansInForce plans) {
        this.journal = journal;
        this.proof = proof;
        this.plans = plans;
    }

    /** What is looked for is the number of a record or the id of a command. */
    @GetMapping(PAGE)
    String list(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "") String find,
            Model model) {
        String wanted = find.strip();
        Optional<Long> found = wanted.isEmpty() ? Optional.empty() : sequenceOf(wanted);
        if (found.isPresent()) {
            return "redirect:" + PAGE + "/" + found.get();
        }
        List<JournalLine> lines = journal.before(before, ROWS);
        model.addAttribute(
                "page", new JournalPage(lines, wanted, journal.end(), ROWS, proof.last()));
        return "journal/list";
    }

    private Optional<Long> sequenceOf(String wanted) {
        Optional<Long> ofCommand = journal.ofCommand(wanted);
        return ofCommand.isPresent() || !SEQUENCE.matcher(wanted).matches()
                ? ofCommand
                : Optional.of(Long.parseLong(wanted))
                        .filter(sequence -> journal.find(sequence).isPresent());
    }

    @GetMapping(PAGE + "/{sequence}")
    String record(@PathVariable long sequence, Model model) {
        JournalEntry entry =
                journal.find(sequence)
                        .orElseThrow(() -> PageNotFoundException.page(Long.toString(sequence)));
        model.addAttribute(
                "page", new RecordPage(entry, plans.currency(), journal.end().sequence()));
        return "journal/record";
    }

    /** Changes nothing; whoever may look may have it proved. */
    @InConsole(value = ConsoleArea.WATCH, looks = true)
    @PostMapping(PAGE + "/proof")
    String prove(
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        JournalProof.Answer answer = proof.begin(staff.name());
        if (answer == JournalProof.Answer.TOO_LARGE) {
            Problems.whole("journal.proof.tooLarge").orRefuse();
        }
        next.addFlashAttribute("done", frame.say("journal.proof." + answer.name()));
        return "redirect:" + PAGE;
    }
}

package org.tidemark.server.faces.programmes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.programmes.ProgrammeView;
import org.tidemark.server.kernel.programmes.ProgrammeViews;
import org.tidemark.server.kernel.quotes.Foresights;
import org.tidemark.server.people.approvals.Particulars;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.forms.RefusedForm;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.Preview;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.Wording;

/**
 * The forms of what is done to a programme, each with what it would come to at this moment, and the
 * proposal of what was shown.
 *
 * <pre>
 *   GET form?entered ──&gt; POST preview ──&gt; GET form?entered
 *         └──&gt; POST form ──&gt; the programme's page      not shown so, or refused: 422, the form
 * </pre>
 */
@InConsole(ConsoleArea.PROGRAMMES)
@Controller
@RequestMapping(ActController.PATH)
class ActController {

    static final String PATH = "/console/programmes/{programme}/acts/{act}";

    private final ProposalForms forms;
    private final Approvals approvals;
    private final Foresights foresights;
    private final Particulars particulars;
    private final ProgrammeViews programmes;

    ActController(
            ProposalForms forms,
            Approvals approvals,
            Foresights foresights,
            Particulars particulars,
            ProgrammeViews programmes) {
        this.forms = forms;
        this.approvals = approvals;
        this.foresights = foresights;
        this.particulars = particulars;
        this.programmes = programmes;
    }

    @GetMapping
    String show(
            @PathVariable String programme,
            @PathVariable String act,
            @RequestParam Map<String, String> entered,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        ProgrammeView view = view(programme);
        ActForm asked = ActForm.of(act(act), view.id(), entered);
        String path = path(asked);
        RefusedForm refused = frame.form(path, path + "/preview");
        ActForm form = refused.there() ? asked.sent(refused) : asked;
        model.addAttribute(
                "page",
                new ActPage(
                        form,
                        view.plan().title(),
                        view.plan().currency(),
                        preview(form, frame.wording()),
                        approvals.room(form.act().action(), staff.name(), form.subject()),
                        form.act().fits(view)));
        return "programmes/act";
    }

    /** The part of the page that follows what is entered. */
    @GetMapping("/quote")
    String quote(
            @PathVariable String programme,
            @PathVariable String act,
            @RequestParam Map<String, String> entered,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        ActForm form = ActForm.of(act(act), view(programme).id(), entered);
        model.addAttribute("form", form);
        model.addAttribute("preview", preview(form, frame.wording()));
        return "programmes/act-quote";
    }

    /** To the page with what it would come to, for a browser without scripts. */
    @PostMapping("/preview")
    String preview(
            @PathVariable String programme,
            @PathVariable String act,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        ActForm form = ActForm.of(act(act), view(programme).id(), sent);
        next.addAllAttributes(form.entered());
        return "redirect:" + path(form);
    }

    @PostMapping
    String propose(
            @PathVariable String programme,
            @PathVariable String act,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        ActForm form = ActForm.of(act(act), view(programme).id(), sent);
        Command command = readable(form);
        if (!form.wasShown()) {
            Problems.whole("programmes.unseen").orRefuse();
        }
        refuseWhatWouldBeRefused(command);
        ProposalForms.Told told =
                forms.propose(
                        form.act().action(),
                        () -> command,
                        form.subject(),
                        form.valueFen(),
                        form.reason(),
                        staff.name());
        next.addFlashAttribute(
                "done",
                frame.say(
                        told.receipt().isPresent()
                                ? "programmes.done." + form.act().code()
                                : told.key()));
        next.addAttribute("programme", form.programme());
        return "redirect:/console/programmes/{programme}";
    }

    /** The command of a form in which every field can be read. */
    private static Command readable(ActForm form) {
        Problems problems = form.problems();
        try {
            Command command = form.command();
            form.valueFen();
            problems.orRefuse();
            return command;
        } catch (InvalidCommandException invalid) {
            throw new FormRefusedException(Problems.invalid(invalid).and(problems), invalid);
        }
    }

    /** Nobody is asked to agree to what the ledger would refuse as it stands. */
    private void refuseWhatWouldBeRefused(Command command) {
        try {
            if (foresights.of(command).value().outcome() instanceof Outcome.Rejected rejected) {
                Problems refused = Problems.refused(rejected);
                throw new FormRefusedException(
                        rejected.refusal() == Refusal.UNKNOWN_MEMBER
                                ? Problems.at("member", "programmes.noMember")
                                : refused);
            }
        } catch (InvalidCommandException invalid) {
            throw new FormRefusedException(Problems.invalid(invalid), invalid);
        } catch (LedgerException.Capacity full) {
            throw new FormRefusedException(Problems.whole("problem.beyond-capacity"), full);
        }
    }

    private Preview<List<Particulars.Line>> preview(ActForm form, Wording wording) {
        if (!form.isFilled()) {
            return Preview.none(wording.say("programmes.preview.none"));
        }
        try {
            return new Preview<>(Optional.of(particulars.of(form.command(), wording)), "", 0);
        } catch (InvalidCommandException invalid) {
            return Preview.none(Problems.invalid(invalid).text(wording));
        }
    }

    private ProgrammeView view(String id) {
        return programmes.find(id).value().orElseThrow(() -> PageNotFoundException.programme(id));
    }

    private static ProgrammeAct act(String code) {
        return ProgrammeAct.of(code).orElseThrow(() -> PageNotFoundException.page(code));
    }

    private static String path(ActForm form) {
        return "/console/programmes/" + form.programme() + "/acts/" + form.act().code();
    }
}

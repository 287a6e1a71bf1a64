package org.tidemark.server.people.approvals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
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
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.people.tries.KnownDevices;
import org.tidemark.server.people.tries.WayIn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.people.vault.ShownOnce;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.files.PdfFile;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** The second person's page. */
@InConsole(ConsoleArea.PROPOSALS)
@Controller
class ApprovalsController {

    private static final String PAGE = "/console/money/approvals";
    private static final String HALF = "half";
    private static final int LISTED = 100;
    private static final int MOST_EXPORTED = 50_000;
    private static final int MOST_NOTE = 200;

    private final Approvals approvals;
    private final Particulars particulars;
    private final KnownDevices devices;
    private final PlansInForce plans;
    private final Seals seals;
    private final ProposalDocuments documents;
    private final Clock clock;

    ApprovalsController(
            Approvals approvals,
            Particulars particulars,
            KnownDevices devices,
            PlansInForce plans,
            Seals seals,
            ProposalDocuments documents,
            Clock clock) {
        this.clock = clock;
        this.documents = documents;
        this.seals = seals;
        this.approvals = approvals;
        this.particulars = particulars;
        this.devices = devices;
        this.plans = plans;
    }

    @Reveals
    @GetMapping(PAGE)
    String page(
            ApprovalForm form,
            @RequestParam(defaultValue = "") String before,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        if (!form.days().isReadable()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("form", form);
        model.addAttribute("actions", ApprovalAreas.of(staff));
        model.addAttribute("rows", LISTED);
        List<Approval> waiting =
                approvals.waiting().stream()
                        .filter(one -> ApprovalAreas.isFor(staff, one.action()))
                        .toList();
        List<Approval> decided =
                form.days().isReadable()
                        ? approvals.find(
                                form.search(ApprovalAreas.of(staff), clock.getZone()),
                                before,
                                LISTED)
                        : List.of();
        Set<String> shown =
                documents.having(
                        Stream.concat(waiting.stream(), decided.stream())
                                .map(Approval::id)
                                .toList());
        model.addAttribute(
                "waiting",
                waiting.stream()
                        .map(one ->
                                line(
                                        one,
                                        staff,
                                        particulars.of(one, approvals.opened(one), frame.wording()),
                                        shown))
                        .toList());
        model.addAttribute(
                "decided",
                decided.stream().map(one -> line(one, staff, List.of(), shown)).toList());
        model.addAttribute("documentMegabytes", PdfFile.MOST_MEGABYTES);
        model.addAttribute(
                "limits", ApprovalAreas.of(staff).stream().map(one -> limit(one, staff)).toList());
        if (model.getAttribute(HALF) instanceof ShownOnce half) {
            model.addAttribute("halfOf", half.name());
            model.addAttribute("secondHalf", half.open(seals));
        }
        return "approvals/approvals";
    }

    /** What is looked for, as a file. */
    @Reveals
    @GetMapping(PAGE + "/export." + Downloads.FORMAT)
    ResponseEntity<byte[]> export(
            @PathVariable String format,
            ApprovalForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame) {
        if (!form.days().isReadable()) {
            return Downloads.unreadable(PAGE + form.query());
        }
        List<Approval> found =
                approvals.find(
                        form.search(ApprovalAreas.of(staff), clock.getZone()), "", MOST_EXPORTED);
        return Downloads.of(
                ApprovalTable.of(found, particulars, frame.wording()), "proposals", format);
    }

    /** Who may only look there says no to nothing, unless he is asked to agree to things at all. */
    private static boolean mayRefuse(SignedInStaff staff, Approval one) {
        return staff.does(ConsoleArea.AGREEMENTS) || staff.does(ApprovalAreas.of(one.action()));
    }

    private static ApprovalLine line(
            Approval one,
            SignedInStaff staff,
            List<Particulars.Line> particulars,
            Set<String> documents) {
        return new ApprovalLine(
                one,
                particulars,
                one.proposedBy().equals(staff.name()),
                documents.contains(one.id()));
    }

    private ApprovalLimit limit(ApprovalAction action, SignedInStaff staff) {
        var room = approvals.room(action, staff.name(), "");
        return new ApprovalLimit(
                action,
                room.limitFen() > 0,
                Figures.money(room.limitFen(), plans.currency()),
                Figures.money(room.leftFen(), plans.currency()));
    }

    @ProofWanted
    @InConsole(ConsoleArea.AGREEMENTS)
    @PostMapping(PAGE + "/{id}/agree")
    String agree(
            @PathVariable String id,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            RedirectAttributes next) {
        boolean onHisDevice =
                found(id, staff, request)
                        .map(one ->
                                devices.knows(WayIn.staff(one.proposedBy()), Caller.of(request)))
                        .orElse(false);
        ApprovalAnswer decision = approvals.agree(id, staff.name(), onHisDevice);
        String later = ProposalForms.told(decision).key();
        if (decision instanceof ApprovalAnswer.Done) {
            String whose = approvals.find(id).map(Approval::subject).orElseThrow();
            approvals
                    .forTheSecond(id)
                    .ifPresent(half -> next.addFlashAttribute(HALF, new ShownOnce(whose, half)));
        }
        next.addFlashAttribute("done", frame.say(later.isEmpty() ? "approvals.done" : later));
        return "redirect:" + PAGE;
    }

    /** One of them; the audit is told whom it is about. */
    private Optional<Approval> found(String id, SignedInStaff staff, HttpServletRequest request) {
        Optional<Approval> found = approvals.find(id);
        if (found.isPresent() && !ApprovalAreas.isFor(staff, found.get().action())) {
            Problems.whole("approvals.not.AREA").orRefuse();
        }
        found.ifPresent(one -> request.setAttribute(Reveals.WHOSE, one.subject()));
        return found;
    }

    @PostMapping(PAGE + "/{id}/decline")
    String decline(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            RedirectAttributes next) {
        boolean own =
                found(id, staff, request)
                        .map(one -> one.proposedBy().equals(staff.name()))
                        .orElse(false);
        if (!own && found(id, staff, request).filter(one -> mayRefuse(staff, one)).isEmpty()) {
            Problems.whole("approvals.not.AREA").orRefuse();
        }
        if (!own && TypedText.isEmptyOrLonger(note, MOST_NOTE)) {
            Problems.at("note", "approvals.note.needed").orRefuse();
        }
        if (!approvals.decline(id, staff.name(), note.strip())) {
            Problems.whole(ApprovalAnswer.Why.DECIDED.key()).orRefuse();
        }
        next.addFlashAttribute("done", frame.say("approvals.declined"));
        return "redirect:" + PAGE;
    }
}

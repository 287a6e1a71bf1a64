package org.tidemark.server.faces.console;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.command.By;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.forms.RefusedForm;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;
import org.tidemark.server.web.text.Wording;

/**
 * A form that has a command done for a member: its page with what it would come to at this moment,
 * the part of it that follows what is entered, and the sending of what was shown.
 *
 * <pre>
 *   GET page?entered ──> POST preview ──> GET page?entered
 *         └──> POST page ──> done: the member's page     not shown so, or refused: 422, the page
 * </pre>
 *
 * <p>The address of a preview carries the id of the command: shown again, by a reload or on the way
 * back, it is the same command, which is done once.
 *
 * @param <F> what is entered
 * @param <V> what is shown of it before
 */
abstract class CommandPages<F extends CommandForm<F>, V> {

    private static final int SUGGESTED_MEMBERS = 50;

    private final String path;
    private final ProposalForms forms;
    private final PlansInForce plans;
    private final Members members;

    CommandPages(String path, ProposalForms forms, PlansInForce plans, Members members) {
        this.path = path;
        this.forms = forms;
        this.plans = plans;
        this.members = members;
    }

    /** What it would come to. */
    abstract V preview(F form, Wording wording);

    /**
     * Whether just that was shown before, or it would be refused anyhow, with the reason.
     *
     * @return the key of what to say where it was not; empty where it may be sent
     */
    abstract String unseen(F form);

    /** Which approval it needs. */
    abstract ApprovalAction action();

    /** What it is worth, in fen; 0 for what cannot be read. */
    abstract long valueFen(F form);

    /** What stays of what was shown; before the command is sent. */
    abstract void keep(F form);

    /** What is said when it is done. */
    abstract String said(Receipt receipt, Frame frame);

    /** What its template shows. */
    abstract Object page(F form, V preview, List<PlanInForce> plans, List<String> members);

    /** A refusal is pinned to its id: what is entered next is another command. */
    @GetMapping
    String show(F form, @ModelAttribute("frame") Frame frame, Model model) {
        RefusedForm sent = frame.form(path, path + "/preview");
        F asked = sent.there() ? form.sent(sent).renewed() : form;
        F known = (asked.id().isEmpty() ? asked.renewed() : asked).chosen(plans.all());
        model.addAttribute(
                "page",
                page(
                        known,
                        preview(known, frame.wording()),
                        plans.all(),
                        members.newest(SUGGESTED_MEMBERS).value()));
        return view();
    }

    /** The part of the page that follows what is entered. */
    @GetMapping("/quote")
    String quote(F form, @ModelAttribute("frame") Frame frame, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("preview", preview(form, frame.wording()));
        return view() + "-quote";
    }

    /** To the page with the quote, for a browser without scripts. */
    @PostMapping("/preview")
    String preview(F form, RedirectAttributes next) {
        next.addAllAttributes(form.entered());
        return "redirect:" + path;
    }

    @PostMapping
    String send(
            F form,
            @RequestParam(defaultValue = "")
                    @OneLine(max = ProposalForms.MOST_REASON, message = "approvals.why.long")
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        String unseen = unseen(form);
        if (!unseen.isEmpty()) {
            Problems.whole(unseen).orRefuse();
        }
        keep(form);
        ProposalForms.Told told =
                forms.propose(
                        action(),
                        () -> form.command(By.NOBODY),
                        form.member().strip(),
                        valueFen(form),
                        TypedText.line(reason),
                        staff.name());
        next.addFlashAttribute(
                "done",
                told.receipt()
                        .map(receipt -> said(receipt, frame))
                        .orElseGet(() -> frame.say(told.key())));
        next.addAttribute("member", form.member().strip());
        return "redirect:/console/members/{member}";
    }

    private String view() {
        return path.substring(1);
    }
}

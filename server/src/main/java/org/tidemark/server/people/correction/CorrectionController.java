package org.tidemark.server.people.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.correction.CorrectionStore.Correction;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** Staff propose that a member's phone is put right. */
@InConsole(ConsoleArea.MEMBERS)
@Controller
class CorrectionController {

    private static final int MOST_PROOF = 120;
    private static final int MOST_REASON = 300;

    private final AccountStore accounts;
    private final CorrectionStore corrections;
    private final Approvals approvals;
    private final TransactionTemplate transaction;

    CorrectionController(
            AccountStore accounts,
            CorrectionStore corrections,
            Approvals approvals,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.corrections = corrections;
        this.approvals = approvals;
        this.transaction = transaction;
    }

    @PostMapping("/console/members/{id}/phone")
    String propose(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        Optional<Phone> wanted = Phone.read(phone);
        check(wanted, proof, reason).orRefuse();
        Phone from =
                accounts.find(id)
                        .flatMap(Account::phone)
                        .orElseThrow(() ->
                                new FormRefusedException(Problems.whole("correction.nobody")));
        Correction made =
                new Correction("phone-" + UUID.randomUUID(), id, from, wanted.orElseThrow());
        ApprovalAnswer answer =
                transaction.execute(status -> {
                    corrections.keep(made);
                    ApprovalAnswer given =
                            approvals.propose(
                                    PhoneAct.proposal(
                                            made,
                                            TypedText.line(proof),
                                            TypedText.line(reason),
                                            staff.name()));
                    if (given instanceof ApprovalAnswer.Not) {
                        status.setRollbackOnly();
                    }
                    return given;
                });
        next.addFlashAttribute("done", frame.say(ProposalForms.told(answer).key()));
        return "redirect:/console/members/{id}";
    }

    /** What is wrong with the form; whether the phone is somebody's is found without opening it. */
    private Problems check(Optional<Phone> to, String proof, String reason) {
        List<Fault> faults = new ArrayList<>();
        if (to.isEmpty()) {
            faults.add(Fault.at("phone", "correction.phone.none"));
        } else if (accounts.findByPhone(to.get()).isPresent()) {
            faults.add(Fault.at("phone", "correction.phone.taken"));
        }
        if (TypedText.isEmptyOrLonger(proof, MOST_PROOF)) {
            faults.add(Fault.at("proof", "correction.phone.proof.needed", MOST_PROOF));
        }
        if (TypedText.isEmptyOrLonger(reason, MOST_REASON)) {
            faults.add(Fault.at("reason", "correction.phone.reason.needed", MOST_REASON));
        }
        return Problems.of(faults);
    }
}

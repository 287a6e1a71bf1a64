package org.tidemark.server.people.correction;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.codes.PhoneCodes;
import org.tidemark.server.people.codes.PhoneNotices;
import org.tidemark.server.people.correction.CorrectionStore.Correction;

/** Puts the right phone in the place of a wrong one, once two of the staff want it. */
@Component
final class PhoneAct implements ApprovedAct {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String PROOF = "proof";
    private static final String ARROW = " \u2192 ";

    private final CorrectionStore corrections;
    private final AccountStore accounts;
    private final PhoneCodes codes;
    private final PhoneNotices notices;
    private final Audit audit;

    PhoneAct(
            CorrectionStore corrections,
            AccountStore accounts,
            PhoneCodes codes,
            PhoneNotices notices,
            Audit audit) {
        this.corrections = corrections;
        this.accounts = accounts;
        this.codes = codes;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * What has to be agreed to.
     *
     * @param proof where it can be looked at: a number of a case, a letter
     */
    static Proposal proposal(Correction made, String proof, String reason, String by) {
        return new Proposal(
                ApprovalAction.PHONE,
                new Wanted.OfPlatform(
                        made.id(),
                        new TreeMap<>(
                                Map.of(
                                        FROM,
                                        made.from().masked(),
                                        TO,
                                        made.to().masked(),
                                        PROOF,
                                        proof)),
                        new TreeMap<>()),
                made.memberId(),
                0,
                reason,
                by);
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.PHONE;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        Optional<Correction> found = corrections.find(what.id());
        if (found.isEmpty()) {
            return Optional.of("correction.overtaken");
        }
        Correction made = found.get();
        corrections.forget(made.id());
        if (!accounts.changePhone(made.memberId(), made.from(), made.to())) {
            return Optional.of("correction.overtaken");
        }
        codes.forget(made.from());
        codes.forget(made.to());
        Language language =
                accounts.find(made.memberId())
                        .map(Account::language)
                        .map(code -> Language.of(Locale.of(code)))
                        .orElse(Language.ZH);
        notices.tell(made.memberId(), made.from(), language, PhoneNotices.Kind.PHONE_LEFT);
        notices.tell(made.memberId(), made.to(), language, PhoneNotices.Kind.PHONE_CAME);
        audit.note(
                approval.proposedBy(),
                "account.phone",
                made.memberId(),
                made.from().masked() + ARROW + made.to().masked());
        return Optional.empty();
    }
}

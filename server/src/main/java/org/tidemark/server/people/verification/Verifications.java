package org.tidemark.server.people.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Enrolment;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.pictures.PictureKit;
import org.tidemark.server.web.pictures.PictureProblem;
import org.tidemark.server.web.pictures.PictureProblemException;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.text.TypedText;

/** The flow of identity verification: a member asks, staff decide, the ledger is told. */
@Service
class Verifications {

    /** Documents stay readable at that many pixels. */
    private static final int LONGEST_SIDE = 1_600;

    private static final Allowance ASKED = Allowance.perDay(5);

    /** Taken before a picture is looked at: also of what is refused then. */
    private static final Allowance DRAWN = Allowance.perDay(20);

    private static final int MOST_REASON = 300;
    private static final int BATCH = 20;

    private final VerificationStore cases;
    private final AccountStore accounts;
    private final Enrolment enrolment;
    private final Audit audit;
    private final LedgerClient ledger;
    private final RateLimits limits;
    private final NumberSeries numbers;
    private final PictureKit pictures;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Verifications(
            VerificationStore cases,
            AccountStore accounts,
            Enrolment enrolment,
            Audit audit,
            LedgerClient ledger,
            RateLimits limits,
            NumberSeries numbers,
            PictureKit pictures,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.audit = audit;
        this.ledger = ledger;
        this.limits = limits;
        this.numbers = numbers;
        this.pictures = pictures;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens a case.
     *
     * @return what is wrong with the application; nothing when the case is open
     */
    Problems ask(String memberId, AskForm form, byte[] front, byte[] back) {
        if (!limits.tryTake("verification-drawn", memberId, DRAWN)) {
            return Problems.of(List.of(AskForm.fault("", "too-many")));
        }
        Picture shownFront = drawn("front", front);
        Picture shownBack = drawn("back", back);
        Problems problems =
                form.problems(LocalDate.now(clock))
                        .and(shownFront.problems())
                        .and(shownBack.problems());
        if (problems.there()) {
            return problems;
        }
        if (!limits.tryTake("verification", memberId, ASKED)) {
            return Problems.of(List.of(AskForm.fault("", "too-many")));
        }
        VerificationCase asked =
                new VerificationCase(
                        numbers.next("v"),
                        memberId,
                        VerificationState.ASKED,
                        form.kind(),
                        form.legalName().strip(),
                        form.cleanNumber().orElseThrow(),
                        form.bornOn().orElseThrow(),
                        OffsetDateTime.now(clock),
                        Optional.empty(),
                        "",
                        "");
        return cases.enter(asked, shownFront.bytes(), shownBack.bytes())
                ? Problems.NONE
                : Problems.of(List.of(AskForm.fault("", "open-already")));
    }

    /** Approves: the reviewer has compared name, number and date of birth with the pictures. */
    VerificationDecision approve(String caseId, String staff, boolean compared) {
        VerificationCase asked = cases.find(caseId).orElseThrow();
        if (!compared) {
            return VerificationDecision.INCOMPLETE;
        }
        try {
            VerificationDecision decision = decide(asked, VerificationState.APPROVED, staff, "");
            if (decision == VerificationDecision.DONE) {
                tell(asked);
            }
            return decision;
        } catch (DuplicateKeyException taken) {
            return VerificationDecision.DOCUMENT_TAKEN;
        }
    }

    /** Refuses with a reason that the member reads. */
    VerificationDecision refuse(String caseId, String staff, String reason) {
        VerificationCase asked = cases.find(caseId).orElseThrow();
        return TypedText.isEmptyOrLonger(reason, MOST_REASON)
                ? VerificationDecision.INCOMPLETE
                : decide(asked, VerificationState.REFUSED, staff, reason.strip());
    }

    /** Tells the ledger of approvals that it does not know of yet; how many. */
    int tellAll() {
        List<VerificationCase> untold = cases.untold(BATCH);
        untold.forEach(this::tell);
        return untold.size();
    }

    private VerificationDecision decide(
            VerificationCase asked, VerificationState to, String staff, String reason) {
        Boolean moved =
                transaction.execute(status -> {
                    if (!cases.decide(asked.caseId(), to, staff, reason)) {
                        return false;
                    }
                    if (to == VerificationState.APPROVED) {
                        accounts.verified(asked.memberId(), clock.instant());
                    }
                    audit.note(
                            staff,
                            to == VerificationState.APPROVED
                                    ? "verification.approved"
                                    : "verification.refused",
                            asked.memberId(),
                            asked.caseId());
                    return true;
                });
        return Boolean.TRUE.equals(moved)
                ? VerificationDecision.DONE
                : VerificationDecision.DECIDED_ALREADY;
    }

    private void tell(VerificationCase approved) {
        accounts.find(approved.memberId()).ifPresent(enrolment::ensure);
        String staff = cases.find(approved.caseId()).orElseThrow().decidedBy();
        ledger.submit(
                new Command.Verify(
                        LedgerClient.head("verify-" + approved.caseId(), Actors.staff(staff)),
                        approved.memberId()));
        cases.told(approved.caseId());
    }

    /** A side of the document, as it is kept. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares pictures
    private record Picture(byte[] bytes, Problems problems) {}

    private Picture drawn(String side, byte[] file) {
        try {
            return new Picture(pictures.within(file, LONGEST_SIDE).bytes(), Problems.NONE);
        } catch (PictureProblemException refused) {
            String name = side + "-" + word(refused.problem());
            return new Picture(
                    file,
                    Problems.of(List.of(AskForm.fault(side, name, PictureKit.MOST_MEGABYTES))));
        }
    }

    private static String word(PictureProblem problem) {
        return switch (problem) {
            case MISSING -> "missing";
            case TOO_MANY_BYTES, TOO_MANY_PIXELS -> "too-large";
            case NO_PICTURE, TOO_SMALL, BROKEN -> "no-picture";
        };
    }
}

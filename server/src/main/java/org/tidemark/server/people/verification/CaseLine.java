package org.tidemark.server.people.verification;

import org.tidemark.server.web.site.Figures;

/**
 * A case of verification as a page shows it; times are written out.
 *
 * @param kindKey the key of the document's name
 * @param stateKey the key of the state's name
 * @param decidedAt empty while it is open
 */
public record CaseLine(
        String caseId,
        String memberId,
        String kindKey,
        String stateKey,
        boolean open,
        String legalName,
        String number,
        String birth,
        String askedAt,
        String decidedAt,
        String decidedBy,
        String reason) {

    /** As its owner sees it: the number masked. */
    static CaseLine forOwner(VerificationCase kept) {
        return of(kept, kept.numberMasked());
    }

    /** As its reviewer sees it. */
    static CaseLine forReviewer(VerificationCase kept) {
        return of(kept, kept.number());
    }

    private static CaseLine of(VerificationCase kept, String number) {
        return new CaseLine(
                kept.caseId(),
                kept.memberId(),
                kept.kind().key(),
                kept.state().key(),
                kept.state() == VerificationState.ASKED,
                kept.legalName(),
                number,
                kept.birth().toString(),
                Figures.time(kept.askedAt()),
                kept.decidedAt().map(Figures::time).orElse(""),
                kept.decidedBy(),
                kept.reason());
    }
}

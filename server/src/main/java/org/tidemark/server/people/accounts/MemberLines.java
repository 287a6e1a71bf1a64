package org.tidemark.server.people.accounts;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.web.site.Figures;

/** Accounts as the console shows them. */
@Service
public final class MemberLines {

    private final AccountStore accounts;
    private final Regions regions;
    private final Clock clock;

    MemberLines(AccountStore accounts, Regions regions, Clock clock) {
        this.accounts = accounts;
        this.regions = regions;
        this.clock = clock;
    }

    /** The account of a member; empty for one whom only the ledger knows. */
    public Optional<MemberLine> of(String memberId, Language language) {
        return accounts.find(memberId).map(account -> line(account, language));
    }

    private MemberLine line(Account account, Language language) {
        return new MemberLine(
                account.memberId(),
                account.name(),
                account.phone().map(Phone::masked).orElse(""),
                account.state().key(),
                account.state() == AccountState.OPEN,
                account.state() == AccountState.SUSPENDED,
                account.stateReason(),
                account.enrolled(),
                account.verifiedAt().isPresent(),
                account.sponsorId(),
                regions.fullName(account.region(), language),
                Figures.time(account.createdAt().atZone(clock.getZone()).toOffsetDateTime()));
    }
}

package org.tidemark.server.growth.members;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.vault.FoundParts;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** All members, those who came last first, a piece at a time. */
@Service
class MemberDirectory {

    private final JdbcClient database;
    private final AccountStore accounts;
    private final Regions regions;
    private final Seals seals;

    MemberDirectory(JdbcClient database, AccountStore accounts, Regions regions, Seals seals) {
        this.database = database;
        this.accounts = accounts;
        this.regions = regions;
        this.seals = seals;
    }

    /**
     * A piece of the list.
     *
     * @param next behind whom the next one begins, empty at the end
     */
    record Piece(List<DirectoryRow> rows, OptionalLong next) {}

    private record Found(
            long number,
            String memberId,
            int region,
            long spendFen,
            List<String> levels,
            String sponsor) {}

    /** The one member with that id or that whole phone. */
    Optional<String> exactly(String typed) {
        return Phone.read(typed)
                .flatMap(accounts::findByPhone)
                .map(Account::memberId)
                .or(() -> accounts.find(typed).map(Account::memberId))
                .or(() ->
                        database.sql(
                                        """
                                        SELECT member_id FROM platform.member_standing
                                        WHERE member_id = ?
                                        """)
                                .param(typed)
                                .query(String.class)
                                .optional());
    }

    /**
     * The members with that name, a word of it, or those last four digits of their phone; empty
     * where it is a number and neither.
     */
    Optional<MemberFilter> called(String typed, MemberFilter others) {
        String part = FoundParts.asked(typed);
        if (FoundParts.isTail(part)) {
            return Optional.of(others.ofPhone(seals.mark(SealedColumn.ACCOUNT_PHONE, part)));
        }
        return FoundParts.isName(part)
                ? Optional.of(others.named(seals.mark(SealedColumn.ACCOUNT_NAME, part)))
                : Optional.empty();
    }

    /** The next so many. */
    Piece piece(MemberFilter wanted, OptionalLong behind, int limit, Language language) {
        MemberQuestion question = MemberQuestion.of(wanted, behind, limit + 1);
        List<Found> found =
                database.sql(question.sql())
                        .params(question.parameters())
                        .query((row, number) ->
                                new Found(
                                        row.getLong("number"),
                                        row.getString("member_id"),
                                        row.getInt("region"),
                                        row.getLong("spend_fen"),
                                        Arrays.asList((String[]) row.getArray("levels").getArray()),
                                        row.getString("sponsor_id")))
                        .list();
        List<Found> shown = found.stream().limit(limit).toList();
        Map<String, Account> known = accounts.all(shown.stream().map(Found::memberId).toList());
        return new Piece(
                shown.stream()
                        .map(one ->
                                new DirectoryRow(
                                        one.number(),
                                        one.memberId(),
                                        Optional.ofNullable(known.get(one.memberId())),
                                        region(one.region(), language),
                                        one.sponsor(),
                                        one.levels(),
                                        one.spendFen()))
                        .toList(),
                found.size() > limit
                        ? OptionalLong.of(shown.getLast().number())
                        : OptionalLong.empty());
    }

    private String region(int code, Language language) {
        return code == 0
                ? ""
                : regions.fullName(String.format(Locale.ROOT, "%06d", code), language);
    }
}

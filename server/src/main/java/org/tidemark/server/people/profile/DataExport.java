package org.tidemark.server.people.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tidemark.engine.money.Decimals;
import org.tidemark.server.kernel.ledger.AssetName;
import org.tidemark.server.kernel.ledger.LedgerHistory;
import org.tidemark.server.kernel.ledger.LedgerHistory.StatementLine;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.PersonalRecords;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that the platform keeps about one member, as JSON. */
@Service
public class DataExport {

    private static final int PAGE = LedgerHistory.MAX_ROWS;
    private static final int MOST_LINES = 200_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final AccountStore accounts;
    private final Members members;
    private final LedgerHistory history;
    private final ObjectProvider<PersonalRecords> others;

    DataExport(
            AccountStore accounts,
            Members members,
            LedgerHistory history,
            ObjectProvider<PersonalRecords> others) {
        this.accounts = accounts;
        this.members = members;
        this.history = history;
        this.others = others;
    }

    /**
     * All of it as JSON.
     *
     * @throws org.tidemark.server.web.site.PageNotFoundException when only the ledger knows him
     */
    public byte[] of(String memberId) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("account", account(accounts.own(memberId)));
        others.orderedStream()
                .forEach(records -> all.put(records.section(), records.export(memberId)));
        members.find(memberId).value().ifPresent(ledger -> all.put("ledger", ledger));
        all.put("statement", statement(memberId));
        return JSON.writeValueAsBytes(all);
    }

    private static Map<String, Object> account(Account account) {
        return fields(
                "memberId", account.memberId(),
                "displayName", account.displayName(),
                "phone", account.phone().map(Phone::digits).orElse(""),
                "invitedBy", account.sponsorId(),
                "inviteCode", account.inviteCode(),
                "region", account.region(),
                "language", account.language(),
                "termsVersion", account.termsVersion(),
                "termsAgreedAt", account.termsAgreedAt().toString(),
                "createdAt", account.createdAt().toString(),
                "verifiedAt", account.verifiedAt().map(Object::toString).orElse(""),
                "hasPassword", account.hasPassword());
    }

    private List<StatementLine> statement(String memberId) {
        List<StatementLine> all = new ArrayList<>();
        long before = Long.MAX_VALUE;
        int line = 0;
        List<StatementLine> page;
        do {
            page = history.statement(memberId, before, line, PAGE);
            page.forEach(shown -> all.add(shown.withoutBy()));
            if (!page.isEmpty()) {
                before = page.getLast().sequence();
                line = page.getLast().line();
            }
        } while (page.size() == PAGE && all.size() < MOST_LINES);
        return all;
    }

    /** The statement as a table, the newest first; amounts in the units of their assets. */
    public OutTable statementTable(String memberId) {
        return new OutTable(
                List.of(
                        Column.digits("sequence"),
                        Column.text("at"),
                        Column.digits("command"),
                        Column.text("event"),
                        Column.text("asset"),
                        Column.text("amount"),
                        Column.text("balance")),
                statement(memberId).stream().map(DataExport::row).toList());
    }

    private static List<String> row(StatementLine line) {
        int decimals = AssetName.of(line.asset()).decimals();
        return List.of(
                Long.toString(line.sequence()),
                line.at().toString(),
                line.command(),
                line.type(),
                line.asset(),
                Decimals.format(line.amount(), decimals),
                Decimals.format(line.balance(), decimals));
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}

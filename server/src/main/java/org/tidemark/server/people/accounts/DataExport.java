package org.tidemark.server.people.accounts;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tidemark.server.kernel.ledger.LedgerHistory;
import org.tidemark.server.kernel.ledger.LedgerHistory.StatementLine;
import org.tidemark.server.kernel.members.Members;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that the platform keeps about one member, as JSON. */
@Service
class DataExport {

    private static final int PAGE = LedgerHistory.MAX_ROWS;
    private static final int MOST_LINES = 200_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final AccountStore accounts;
    private final VerificationStore cases;
    private final Passkeys passkeys;
    private final Members members;
    private final LedgerHistory history;
    private final ObjectProvider<PersonalRecords> others;

    DataExport(
            AccountStore accounts,
            VerificationStore cases,
            Passkeys passkeys,
            Members members,
            LedgerHistory history,
            ObjectProvider<PersonalRecords> others) {
        this.accounts = accounts;
        this.cases = cases;
        this.passkeys = passkeys;
        this.members = members;
        this.history = history;
        this.others = others;
    }

    byte[] of(String memberId) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("account", account(accounts.own(memberId)));
        all.put("verifications", cases.of(memberId).stream().map(this::verification).toList());
        all.put(
                "passkeys",
                passkeys.of(memberId).stream()
                        .map(key ->
                                fields(
                                        "label", key.getLabel(),
                                        "created", key.getCreated().toString(),
                                        "lastUsed", key.getLastUsed().toString()))
                        .toList());
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

    private Map<String, Object> verification(VerificationCase kept) {
        Function<Boolean, String> picture =
                front ->
                        cases.picture(kept.caseId(), front)
                                .map(Base64.getEncoder()::encodeToString)
                                .orElse("");
        return fields(
                "case", kept.caseId(),
                "state", kept.state().name(),
                "document", kept.kind().name(),
                "legalName", kept.legalName(),
                "number", kept.number(),
                "birth", kept.birth().toString(),
                "askedAt", kept.askedAt().toString(),
                "decidedAt", kept.decidedAt().map(Object::toString).orElse(""),
                "reason", kept.reason(),
                "frontJpegBase64", picture.apply(true),
                "backJpegBase64", picture.apply(false));
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

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}

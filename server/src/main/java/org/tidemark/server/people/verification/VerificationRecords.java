package org.tidemark.server.people.verification;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;

/** What verification knows of a person: told to him, and erased when he leaves. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class VerificationRecords implements PersonalRecords {

    private final VerificationStore cases;

    VerificationRecords(VerificationStore cases) {
        this.cases = cases;
    }

    @Override
    public String section() {
        return "verifications";
    }

    @Override
    public Object export(String memberId) {
        return cases.of(memberId).stream().map(this::exported).toList();
    }

    private Map<String, Object> exported(VerificationCase kept) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("case", kept.caseId());
        fields.put("state", kept.state().name());
        fields.put("document", kept.kind().name());
        fields.put("legalName", kept.legalName());
        fields.put("number", kept.number());
        fields.put("birth", kept.birth().toString());
        fields.put("askedAt", kept.askedAt().toString());
        fields.put("decidedAt", kept.decidedAt().map(Object::toString).orElse(""));
        fields.put("reason", kept.reason());
        fields.put("frontJpegBase64", picture(kept, true));
        fields.put("backJpegBase64", picture(kept, false));
        return fields;
    }

    private String picture(VerificationCase kept, boolean front) {
        return cases.picture(kept.caseId(), front)
                .map(Base64.getEncoder()::encodeToString)
                .orElse("");
    }

    @Override
    public void erase(String memberId) {
        cases.erase(memberId);
    }
}

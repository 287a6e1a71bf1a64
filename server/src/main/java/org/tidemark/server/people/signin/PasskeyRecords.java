package org.tidemark.server.people.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;

/** A person's passkeys: told to him, and erased when he leaves. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PasskeyRecords implements PersonalRecords {

    private final PasskeyStore keys;

    PasskeyRecords(PasskeyStore keys) {
        this.keys = keys;
    }

    @Override
    public String section() {
        return "passkeys";
    }

    @Override
    public Object export(String memberId) {
        return keys.findByUserId(PasskeyStore.handle(memberId)).stream()
                .map(PasskeyRecords::exported)
                .toList();
    }

    private static Map<String, Object> exported(CredentialRecord key) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("label", key.getLabel());
        fields.put("created", key.getCreated().toString());
        fields.put("lastUsed", key.getLastUsed().toString());
        return fields;
    }

    @Override
    public void erase(String memberId) {
        keys.erase(memberId);
    }
}

package org.tidemark.server.people.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.TestPlatform.order;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.ApiScope;
import org.tidemark.server.web.signatures.TestSigner;

/** A client that signs: every request, or nothing happens. */
class SignedRequestsIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String ORDERS = "/api/v1/orders";

    private final TestSigner signer = new TestSigner();

    @BeforeAll
    static void open() {
        PLATFORM.adopt("signing");
        PLATFORM.enrol("signing-1");
    }

    private static Answer send(
            String key, String method, String path, String body, Map<String, String> fields) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(PLATFORM.url(path)))
                        .header("Authorization", "Bearer " + key)
                        .method(method, BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        fields.forEach(request::header);
        return PLATFORM.send(request.build());
    }

    private Answer signed(String key, String method, String path, String body) {
        int mark = path.indexOf('?');
        return send(
                key,
                method,
                path,
                body,
                signer.fields(
                        method,
                        mark < 0 ? path : path.substring(0, mark),
                        mark < 0 ? "" : path.substring(mark + 1),
                        body,
                        System.currentTimeMillis() / 1000));
    }

    private static String proposal(String client) {
        return PLATFORM.bean(Approvals.class).waiting().stream()
                .filter(one -> one.subject().equals(client))
                .map(Approval::id)
                .findFirst()
                .orElseThrow();
    }

    private static void expectRefusal(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().at("/code").asString()).isEqualTo("signature-wanted");
    }

    @Test
    void two_people_let_a_client_sign_and_then_nothing_goes_without() {
        Set<ApiScope> scopes = Set.of(ApiScope.ORDERS_WRITE, ApiScope.MEMBERS_READ);
        String key =
                PLATFORM.bean(ApiClients.class)
                        .make(new NewClient("signing", "a test", scopes, 90), "owner-1")
                        .orElseThrow();
        Visitor first = TestStaff.owner(PLATFORM, "signing-first");
        Visitor second = TestStaff.owner(PLATFORM, "signing-second");
        Map<String, String> form =
                new HashMap<>(Map.of("name", "signing", "was", "", "reason", "asked for by them"));
        form.put("key", "no key");
        assertThat(first.post("/console/connect/request-key", form).status()).isEqualTo(422);
        form.put("key", signer.pem());
        assertThat(first.post("/console/connect/request-key", form).status()).isEqualTo(302);
        String read = "/api/v1/members/signing-1";
        assertThat(send(key, "GET", read, "", Map.of()).status()).isEqualTo(200);
        String agree = "/console/money/approvals/" + proposal("signing") + "/agree";
        assertThat(first.post(agree, Map.of()).status()).isEqualTo(422);
        assertThat(second.post(agree, Map.of()).status()).isEqualTo(302);

        expectRefusal(send(key, "GET", read, "", Map.of()));
        assertThat(signed(key, "GET", read, "").status()).isEqualTo(200);
        String body = order("signing-o1", "signing-1", "signing", "10.00");
        expectRefusal(send(key, "POST", ORDERS, body, Map.of()));
        long now = System.currentTimeMillis() / 1000;
        Map<String, String> fields = signer.fields("POST", ORDERS, "", body, now);
        expectRefusal(send(key, "POST", ORDERS, body.replace("10.00", "90.00"), fields));
        expectRefusal(
                send(
                        key,
                        "POST",
                        ORDERS,
                        body,
                        new TestSigner().fields("POST", ORDERS, "", body, now)));
        expectRefusal(
                send(
                        key,
                        "POST",
                        ORDERS,
                        body,
                        signer.fields("POST", ORDERS, "", body, now - 400)));
        assertThat(send(key, "POST", ORDERS, body, fields).status()).isEqualTo(201);
        Answer again = send(key, "POST", ORDERS, body, fields);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/repeated").asBoolean()).isTrue();
        assertThat(signed(key, "GET", read + "/statement?limit=1", "").status()).isEqualTo(200);
        String bulk = order("signing-o2", "signing-1", "signing", "10.00") + "\n";
        assertThat(signed(key, "GET", "/api/v1/stores", "").status())
                .as("its scopes stay what they are")
                .isEqualTo(403);
        expectRefusal(send(key, "POST", "/api/v1/orders/bulk", bulk, Map.of()));

        form.put("key", "");
        form.put("was", "something else");
        assertThat(first.post("/console/connect/request-key", form).status())
                .as("nobody is shown what never was")
                .isEqualTo(422);
        expectRefusal(send(key, "GET", read, "", Map.of()));
    }
}

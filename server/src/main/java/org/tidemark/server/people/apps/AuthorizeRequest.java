package org.tidemark.server.people.apps;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.server.web.access.MemberScope;

/** What an app has asked for, decided from what it sent and what is known of it. */
sealed interface AuthorizeRequest {

    int MOST_STATE = 500;

    /** Nobody is led anywhere: the app or its address is not known. */
    record Unknown() implements AuthorizeRequest {}

    /** The app is told what is wrong. */
    record Wrong(MemberApp app, String redirect, String state, String error)
            implements AuthorizeRequest {}

    /** The member may be asked. */
    record Right(
            MemberApp app, String redirect, String state, Set<MemberScope> scopes, String challenge)
            implements AuthorizeRequest {

        public Right {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Reads what was sent. */
    static AuthorizeRequest of(
            Map<String, String> sent, Function<String, Optional<MemberApp>> apps) {
        Function<String, String> field = name -> sent.getOrDefault(name, "");
        Optional<MemberApp> known = apps.apply(field.apply("client_id")).filter(MemberApp::open);
        String redirect = field.apply("redirect_uri");
        if (known.isEmpty() || !known.get().redirects().contains(redirect)) {
            return new Unknown();
        }
        MemberApp app = known.get();
        String state = field.apply("state");
        List<String> asked =
                Arrays.stream(field.apply("scope").split(" ", -1))
                        .filter(one -> !one.isEmpty())
                        .toList();
        Set<MemberScope> scopes = MemberScope.all(asked);
        String error =
                !field.apply("response_type").equals("code")
                        ? "unsupported_response_type"
                        : state.length() > MOST_STATE
                                        || !field.apply("code_challenge_method").equals(Pkce.METHOD)
                                        || !Pkce.isChallenge(field.apply("code_challenge"))
                                ? "invalid_request"
                                : asked.isEmpty()
                                                || scopes.size() != Set.copyOf(asked).size()
                                                || !app.scopes().containsAll(scopes)
                                        ? "invalid_scope"
                                        : "";
        return error.isEmpty()
                ? new Right(app, redirect, state, scopes, field.apply("code_challenge"))
                : new Wrong(app, redirect, state.length() > MOST_STATE ? "" : state, error);
    }

    /**
     * The address that the member goes back to.
     *
     * @param name {@code code} or {@code error}
     * @param issuer who answers (RFC 9207)
     */
    static String back(String redirect, String state, String name, String value, String issuer) {
        UriComponentsBuilder back =
                UriComponentsBuilder.fromUriString(redirect)
                        .queryParam(name, "{value}")
                        .queryParam("iss", "{issuer}");
        if (!state.isEmpty()) {
            back.queryParam("state", "{state}");
        }
        return back.encode()
                .buildAndExpand(Map.of("value", value, "issuer", issuer, "state", state))
                .toUriString();
    }
}

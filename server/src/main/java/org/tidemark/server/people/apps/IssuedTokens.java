package org.tidemark.server.people.apps;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an app gets (RFC 6749, 5.1). */
record IssuedTokens(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("refresh_token") String refreshToken,
        String scope) {}

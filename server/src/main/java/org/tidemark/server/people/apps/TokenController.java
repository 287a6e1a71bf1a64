package org.tidemark.server.people.apps;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.NetworkAddress;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.address.PlatformAddress;

/** Where apps get, renew and end their tokens. */
@RestController
class TokenController {

    /** Thousands of phones may share an address. */
    private static final Allowance AN_ADDRESS = Allowance.perMinute(600);

    private final AppGrants grants;
    private final RateLimits limits;

    TokenController(AppGrants grants, RateLimits limits) {
        this.grants = grants;
        this.limits = limits;
    }

    /** Why there is no token (RFC 6749, 5.2). */
    record Refusal(String error) {}

    @PostMapping("/oauth/token")
    ResponseEntity<Object> token(
            @RequestParam Map<String, String> sent, HttpServletRequest request) {
        if (!room(request)) {
            return told(HttpStatus.TOO_MANY_REQUESTS, new Refusal("slow_down"));
        }
        String app = field(sent, "client_id");
        return switch (field(sent, "grant_type")) {
            case "authorization_code" ->
                    told(
                            grants.forCode(
                                    field(sent, "code"),
                                    app,
                                    field(sent, "redirect_uri"),
                                    field(sent, "code_verifier")));
            case "refresh_token" -> told(grants.forRefresh(field(sent, "refresh_token"), app));
            default -> told(HttpStatus.BAD_REQUEST, new Refusal("unsupported_grant_type"));
        };
    }

    private static ResponseEntity<Object> told(Optional<IssuedTokens> tokens) {
        return tokens.map(given -> told(HttpStatus.OK, given))
                .orElseGet(() -> told(HttpStatus.BAD_REQUEST, new Refusal("invalid_grant")));
    }

    /** Says yes whatever was shown, so that nobody learns anything. */
    @PostMapping("/oauth/revoke")
    ResponseEntity<Object> revoke(
            @RequestParam Map<String, String> sent, HttpServletRequest request) {
        if (!room(request)) {
            return told(HttpStatus.TOO_MANY_REQUESTS, new Refusal("slow_down"));
        }
        grants.revoke(field(sent, "token"), field(sent, "client_id"));
        return told(HttpStatus.OK, Map.of());
    }

    private boolean room(HttpServletRequest request) {
        return limits.tryTake("oauth", NetworkAddress.network(request.getRemoteAddr()), AN_ADDRESS);
    }

    private static String field(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "");
    }

    private static ResponseEntity<Object> told(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }

    /** What there is here (RFC 8414). */
    record Metadata(
            String issuer,
            @JsonProperty("authorization_endpoint") String authorization,
            @JsonProperty("token_endpoint") String token,
            @JsonProperty("revocation_endpoint") String revocation,
            @JsonProperty("scopes_supported") List<String> scopes,
            @JsonProperty("response_types_supported") List<String> responses,
            @JsonProperty("grant_types_supported") List<String> grants,
            @JsonProperty("token_endpoint_auth_methods_supported") List<String> authentication,
            @JsonProperty("code_challenge_methods_supported") List<String> challenges,
            @JsonProperty("authorization_response_iss_parameter_supported") boolean tellsIssuer) {}

    @GetMapping("/.well-known/oauth-authorization-server")
    Metadata metadata(HttpServletRequest request) {
        String issuer = PlatformAddress.of(request).toString();
        return new Metadata(
                issuer,
                issuer + "/oauth/authorize",
                issuer + "/oauth/token",
                issuer + "/oauth/revoke",
                Arrays.stream(MemberScope.values()).map(MemberScope::text).toList(),
                List.of("code"),
                List.of("authorization_code", "refresh_token"),
                List.of("none"),
                List.of(Pkce.METHOD),
                true);
    }
}

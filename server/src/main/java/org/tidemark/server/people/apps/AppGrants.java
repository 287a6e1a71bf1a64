package org.tidemark.server.people.apps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.web.access.AppTokens;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.Proof;
import org.tidemark.server.web.access.SessionCheck;
import org.tidemark.server.web.access.SignedInApp;
import org.tidemark.server.web.access.SignedInMember;

/** Gives, renews and ends what members let apps do. */
@Service
class AppGrants implements AppTokens, Job {

    static final Duration CODE_HOLDS = Duration.ofSeconds(60);
    static final Duration ACCESS_HOLDS = Duration.ofMinutes(30);

    /** As long as a member's session that does not come back. */
    static final Duration REFRESH_HOLDS = Duration.ofDays(60);

    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final int MOST_FORGOTTEN = 500;

    private final AppGrantStore store;
    private final SessionCheck sessions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AppGrants(
            AppGrantStore store,
            SessionCheck sessions,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The member allows what was asked; gives the code for it. */
    String allow(AuthorizeRequest.Right asked, SignedInMember member, Proof proof) {
        Instant now = clock.instant();
        String code = TokenText.random(TokenText.CODE);
        AppGrant grant =
                new AppGrant(
                        UUID.randomUUID().toString(),
                        asked.app().id(),
                        member.memberId(),
                        member.sessionNumber(),
                        asked.scopes(),
                        proof.at(),
                        now,
                        Optional.empty());
        transaction.executeWithoutResult(status -> {
            store.enter(grant);
            store.enterCode(
                    TokenText.hash(code),
                    grant.id(),
                    asked.redirect(),
                    asked.challenge(),
                    now.plus(CODE_HOLDS));
        });
        return code;
    }

    /** Tokens for a code; empty where there are none for it. */
    Optional<IssuedTokens> forCode(String code, String app, String redirect, String verifier) {
        if (!TokenText.fits(code, TokenText.CODE)) {
            return Optional.empty();
        }
        byte[] hash = TokenText.hash(code);
        return within(() ->
                store.lockedCode(hash)
                        .flatMap(kept -> {
                            store.codeUsed(hash);
                            return given(
                                    TokenVerdict.of(kept, app, redirect, verifier, clock.instant()),
                                    kept.grant());
                        }));
    }

    /** New tokens for a refresh token, which counts no more; empty where there are none for it. */
    Optional<IssuedTokens> forRefresh(String token, String app) {
        if (!TokenText.fits(token, TokenText.REFRESH)) {
            return Optional.empty();
        }
        byte[] hash = TokenText.hash(token);
        return within(() ->
                store.lockedRefresh(hash)
                        .flatMap(kept -> {
                            store.tokenUsed(hash);
                            return given(TokenVerdict.of(kept, app, clock.instant()), kept.grant());
                        }));
    }

    private Optional<IssuedTokens> given(TokenVerdict verdict, String grantId) {
        return switch (verdict) {
            case GIVEN -> store.find(grantId).filter(this::lives).map(this::issued);
            case REFUSED -> Optional.empty();
            case REPLAYED -> {
                store.end(grantId, clock.instant());
                yield Optional.empty();
            }
        };
    }

    private boolean lives(AppGrant grant) {
        return sessions.holds(member(grant));
    }

    private static SignedInMember member(AppGrant grant) {
        return new SignedInMember(grant.memberId(), grant.sessionNumber());
    }

    private IssuedTokens issued(AppGrant grant) {
        Instant now = clock.instant();
        String access = TokenText.random(TokenText.ACCESS);
        String refresh = TokenText.random(TokenText.REFRESH);
        store.enterToken(TokenText.hash(access), grant.id(), false, now.plus(ACCESS_HOLDS));
        store.enterToken(TokenText.hash(refresh), grant.id(), true, now.plus(REFRESH_HOLDS));
        return new IssuedTokens(
                access,
                "Bearer",
                ACCESS_HOLDS.toSeconds(),
                refresh,
                MemberScope.joined(grant.scopes()));
    }

    /** Ends what a token belongs to; anything else shown changes nothing (RFC 7009). */
    void revoke(String token, String app) {
        store.grantOf(TokenText.hash(token), app)
                .ifPresent(grant -> store.end(grant, clock.instant()));
    }

    @Override
    public Optional<Visit> find(String token) {
        if (!TokenText.fits(token, TokenText.ACCESS)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return store.ofToken(TokenText.hash(token), now)
                .map(grant -> {
                    if (grant.usedAt().filter(at -> at.isAfter(now.minus(NOTED))).isEmpty()) {
                        store.used(grant.id(), now);
                    }
                    return new Visit(
                            member(grant),
                            new SignedInApp(
                                    grant.app(),
                                    grant.id(),
                                    grant.scopes(),
                                    new Proof(grant.memberId(), grant.provedAt())));
                });
    }

    /** The open ones of a member, the last given first. */
    List<AppGrant> ofMember(String memberId) {
        return store.ofMember(memberId).stream().filter(this::lives).toList();
    }

    /** The member lets an app do nothing any more; whether it could do anything. */
    boolean end(String memberId, String app) {
        return store.endOf(memberId, app, clock.instant()) > 0;
    }

    @Override
    public String name() {
        return "app-tokens";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** A day later nobody needs to be told that a token came twice. */
    @Override
    public int doWork() {
        return store.forget(clock.instant().minus(Duration.ofDays(1)), MOST_FORGOTTEN);
    }

    private <T> Optional<T> within(Supplier<Optional<T>> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}

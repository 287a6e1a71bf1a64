package org.tidemark.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.web.access.MemberSessions;
import org.tidemark.server.web.access.OpenRoute;
import org.tidemark.server.web.access.Proof;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffRole;
import org.tidemark.server.web.access.StaffSessions;

/** Of the tests alone: a session without the way through the sign-in page. */
@RestController
class TestSignIn {

    static final String FOLDER = "/test-only";

    private final MemberSessions sessions;
    private final JdbcClient database;

    TestSignIn(MemberSessions sessions, JdbcClient database) {
        this.sessions = sessions;
        this.database = database;
    }

    @Bean
    static OpenRoute testRoutes() {
        return OpenRoute.get(FOLDER + "/**");
    }

    @GetMapping(FOLDER + "/sign-in/{member}")
    String signIn(
            @PathVariable String member, HttpServletRequest request, HttpServletResponse response) {
        long session =
                database.sql("SELECT session_number FROM platform.account WHERE member_id = ?")
                        .param(member)
                        .query(Long.class)
                        .optional()
                        .orElse(0L); // a member of the ledger without an account
        sessions.open(new SignedInMember(member, session), request, response);
        return member;
    }

    @GetMapping(FOLDER + "/staff")
    String staff(
            @RequestParam Set<StaffRole> roles,
            HttpServletRequest request,
            HttpServletResponse response) {
        String list = roles.stream().map(StaffRole::name).sorted().collect(Collectors.joining(","));
        String name = "tester-" + list.toLowerCase(Locale.ROOT).replace(',', '-');
        database.sql(
                        """
                        INSERT INTO platform.staff
                            (name, roles, state, password_hash, must_change, created_at)
                        VALUES (?, ?, 'ACTIVE', '', false, '2026-01-01')
                        ON CONFLICT DO NOTHING
                        """)
                .params(name, list)
                .update();
        StaffSessions.open(new SignedInStaff(name, roles, 0), request, response);
        return name;
    }

    /** As if this session had shown long ago who it is. */
    @GetMapping(FOLDER + "/old-proof")
    String oldProof(@AuthenticationPrincipal SignedInMember me, HttpServletRequest request) {
        request.getSession().setAttribute("tidemark-proof", new Proof(me.memberId(), 0));
        return me.memberId();
    }

    @GetMapping(FOLDER + "/token")
    String token(CsrfToken token) {
        return token.getToken();
    }
}

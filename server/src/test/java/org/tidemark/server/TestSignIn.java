package org.tidemark.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.access.MemberSessions;
import org.tidemark.server.access.OpenRoute;
import org.tidemark.server.access.SignedInMember;
import org.tidemark.server.access.SignedInStaff;
import org.tidemark.server.access.StaffRole;
import org.tidemark.server.access.StaffSessions;

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
        StaffSessions.open(new SignedInStaff("tester", roles), request, response);
        return "tester";
    }

    @GetMapping(FOLDER + "/token")
    String token(CsrfToken token) {
        return token.getToken();
    }
}

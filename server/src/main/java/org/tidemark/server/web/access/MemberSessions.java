package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens and ends the sessions of members. Staff who are signed in beside stay so. */
@Component
public final class MemberSessions {

    private final HttpSessionSecurityContextRepository sessions = Sessions.members();

    MemberSessions() {}

    /** Signs a member in; the session gets a new number, so that nobody has planted the old one. */
    public void open(
            SignedInMember member, HttpServletRequest request, HttpServletResponse response) {
        resume(member, request, response);
        Proof.given(member.memberId(), request);
    }

    /** The same without the proof that he is there himself. */
    public void resume(
            SignedInMember member, HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true);
        request.changeSessionId();
        SecurityContextImpl context = new SecurityContextImpl(SignedIn.member(member));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    /** Signs the member out. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        SecurityContextHolder.clearContext();
        sessions.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    }
}

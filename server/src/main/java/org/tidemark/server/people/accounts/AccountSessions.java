package org.tidemark.server.people.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.tries.KnownDevices;
import org.tidemark.server.people.tries.WayIn;
import org.tidemark.server.web.access.MemberSessions;
import org.tidemark.server.web.access.SessionCheck;
import org.tidemark.server.web.access.SignedInMember;

/** Opens members' sessions, and ends them all when the account's session number moves on. */
@Component
public final class AccountSessions implements SessionCheck {

    private final AccountStore accounts;
    private final MemberSessions sessions;
    private final KnownDevices devices;

    AccountSessions(AccountStore accounts, MemberSessions sessions, KnownDevices devices) {
        this.devices = devices;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public boolean holds(SignedInMember member) {
        return accounts.liveSession(member.memberId()) == member.sessionNumber();
    }

    /** Signs the owner of an account in. */
    public void open(Account account, HttpServletRequest request, HttpServletResponse response) {
        account.phone()
                .ifPresent(
                        phone -> devices.remember(WayIn.phone(phone.digits()), request, response));
        open(account.memberId(), account.sessionNumber(), request, response);
    }

    /** The same for an owner who has not shown it just now: where money goes he is still asked. */
    public void resume(Account account, HttpServletRequest request, HttpServletResponse response) {
        sessions.resume(
                new SignedInMember(account.memberId(), account.sessionNumber()), request, response);
    }

    /** Ends all sessions of a member but this one. */
    public void endOthers(
            String memberId, HttpServletRequest request, HttpServletResponse response) {
        open(memberId, accounts.endSessions(memberId), request, response);
    }

    /** Ends all sessions of a member. */
    public void endAll(String memberId, HttpServletRequest request, HttpServletResponse response) {
        accounts.endSessions(memberId);
        sessions.end(request, response);
    }

    /** Ends this session. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
    }

    private void open(
            String memberId, int number, HttpServletRequest request, HttpServletResponse response) {
        sessions.open(new SignedInMember(memberId, number), request, response);
    }
}

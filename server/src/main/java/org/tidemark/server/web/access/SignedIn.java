package org.tidemark.server.web.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who has shown who he is. */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private static final String ROLE = "ROLE_";
    private static final String MEMBER = "MEMBER";
    private static final String PROGRAM = "PROGRAM";

    private final Serializable principal;

    private SignedIn(Serializable principal, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.principal = principal;
        setAuthenticated(true);
    }

    /** One of the staff. */
    public static SignedIn staff(SignedInStaff staff) {
        return new SignedIn(
                staff,
                staff.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(ROLE + role.name()))
                        .toList());
    }

    /** A member. */
    static SignedIn member(SignedInMember member) {
        return new SignedIn(member, List.of(new SimpleGrantedAuthority(ROLE + MEMBER)));
    }

    /** A program with a key of its own. */
    static SignedIn program(SignedInProgram program) {
        return new SignedIn(program, List.of(new SimpleGrantedAuthority(ROLE + PROGRAM)));
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return principal;
    }

    /** What surrounded the try is not kept with the session. */
    @Override
    public void setDetails(@Nullable Object details) {}

    @Override
    public String getName() {
        return switch (principal) {
            case SignedInStaff staff -> staff.name();
            case SignedInMember member -> member.memberId();
            case SignedInProgram program -> program.client();
            default -> "";
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && principal.equals(that.principal);
    }

    @Override
    public int hashCode() {
        return principal.hashCode();
    }
}

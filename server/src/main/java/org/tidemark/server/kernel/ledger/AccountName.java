package org.tidemark.server.kernel.ledger;

import java.util.Arrays;
import java.util.function.Predicate;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.AccountKind.Scope;
import org.tidemark.engine.mechanism.Mechanisms;

/**
 * An account by its kind and what it belongs to (SPEC section 4).
 *
 * @param name the member, store or programme, of a fund its whole name; empty for the ledger's own
 *     accounts
 */
public record AccountName(AccountKind kind, String name) {

    private static final String HELD = ":held";

    /** A member's own account. */
    public static AccountName member(String member) {
        return new AccountName(AccountKind.MEMBER, member);
    }

    /**
     * The account of that name in a record, {@code member:m1}.
     *
     * @throws IllegalArgumentException when there is no such kind of account
     */
    public static AccountName of(String text) {
        int colon = text.indexOf(':');
        String prefix = colon < 0 ? text : text.substring(0, colon);
        String name = colon < 0 ? "" : text.substring(colon + 1);
        if (prefix.equals(AccountKind.MEMBER_HELD.prefix()) && name.endsWith(HELD)) {
            return new AccountName(
                    AccountKind.MEMBER_HELD, name.substring(0, name.length() - HELD.length()));
        }
        if (Mechanisms.isFund(prefix)) {
            return new AccountName(AccountKind.FUND, text);
        }
        return Arrays.stream(AccountKind.values())
                .filter(is(Scope.LEDGER).and(kind -> kind.prefix().equals(text)))
                .findFirst()
                .map(kind -> new AccountName(kind, ""))
                .orElseGet(() -> new AccountName(named(prefix, text), name));
    }

    private static AccountKind named(String prefix, String text) {
        return Arrays.stream(AccountKind.values())
                .filter(is(Scope.LEDGER).negate().and(kind -> kind.prefix().equals(prefix)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account is called " + text));
    }

    private static Predicate<AccountKind> is(Scope scope) {
        return kind -> kind.scope() == scope;
    }
}

package org.tidemark.engine.event;

/** The accounts of SPEC section 4. The order is part of the record format: append only. */
public enum AccountKind {
    EXTERNAL_PAYMENTS("external:payments", Scope.LEDGER),
    EXTERNAL_PAYOUTS("external:payouts", Scope.LEDGER),
    EXTERNAL_ADVERTISERS("external:advertisers", Scope.LEDGER),
    EXTERNAL_INVESTORS("external:investors", Scope.LEDGER),
    MEMBER("member", Scope.MEMBER),
    MEMBER_HELD("member", Scope.MEMBER),
    STORE("store", Scope.STORE),
    SUPPLIER("supplier", Scope.LEDGER),
    PLATFORM("platform", Scope.LEDGER),
    POOL("pool", Scope.PROGRAMME),
    ORPHAN("orphan", Scope.PROGRAMME),
    /** A fund of a mechanism; its name begins with the kind of the fund. */
    FUND("", Scope.FUND),
    PROGRAMME_ISSUER("issuer", Scope.PROGRAMME),
    ISSUER("issuer", Scope.LEDGER),
    /** What a supplier that lines name is owed; {@link #SUPPLIER} is for goods without a name. */
    NAMED_SUPPLIER("supplier", Scope.SUPPLIER),
    /** What was withheld from members and is owed to the tax office. */
    TAX("tax", Scope.LEDGER);

    /** What an account belongs to, and so what its number names. */
    public enum Scope {
        LEDGER,
        MEMBER,
        STORE,
        SUPPLIER,
        PROGRAMME,
        FUND
    }

    private static final AccountKind[] KINDS = values();

    private final String prefix;
    private final Scope scope;

    AccountKind(String prefix, Scope scope) {
        this.prefix = prefix;
        this.scope = scope;
    }

    /** The name's first part. */
    public String prefix() {
        return prefix;
    }

    /** What the account belongs to. */
    public Scope scope() {
        return scope;
    }

    static AccountKind of(int ordinal) {
        return KINDS[ordinal];
    }
}

package org.tidemark.engine.event;

/**
 * Accounts as numbers: kind in the top 8 bits, programme in the next 24, and the member, store,
 * supplier or fund in the low 32.
 */
public final class Accounts {

    public static final long EXTERNAL_PAYMENTS = pack(AccountKind.EXTERNAL_PAYMENTS, 0, 0);
    public static final long EXTERNAL_PAYOUTS = pack(AccountKind.EXTERNAL_PAYOUTS, 0, 0);
    public static final long EXTERNAL_ADVERTISERS = pack(AccountKind.EXTERNAL_ADVERTISERS, 0, 0);
    public static final long EXTERNAL_INVESTORS = pack(AccountKind.EXTERNAL_INVESTORS, 0, 0);
    public static final long SUPPLIER = pack(AccountKind.SUPPLIER, 0, 0);
    public static final long PLATFORM = pack(AccountKind.PLATFORM, 0, 0);
    public static final long TAX = pack(AccountKind.TAX, 0, 0);
    public static final long ISSUER = pack(AccountKind.ISSUER, 0, 0);

    private Accounts() {}

    /** A member's own account. */
    public static long member(int member) {
        return pack(AccountKind.MEMBER, 0, member);
    }

    /** What is held of a member. */
    public static long held(int member) {
        return pack(AccountKind.MEMBER_HELD, 0, member);
    }

    /** What a store is owed. */
    public static long store(int store) {
        return pack(AccountKind.STORE, 0, store);
    }

    /** What a supplier that lines name is owed. */
    public static long supplier(int supplier) {
        return pack(AccountKind.NAMED_SUPPLIER, 0, supplier);
    }

    /** A fund of a programme by its number there. */
    public static long fund(int programme, int fund) {
        return pack(AccountKind.FUND, programme, fund);
    }

    /** An account of a programme. */
    public static long programme(AccountKind kind, int programme) {
        return pack(kind, programme, 0);
    }

    /** The account of that kind, programme and index. */
    public static long pack(AccountKind kind, int programme, int index) {
        return (long) kind.ordinal() << 56 | (long) programme << 32 | index & 0xFFFF_FFFFL;
    }

    /** What kind of account this is. */
    public static AccountKind kind(long account) {
        return AccountKind.of((int) (account >>> 56));
    }

    /** The programme, 0 for accounts without one. */
    public static int programmeOf(long account) {
        return (int) (account >>> 32) & 0xFF_FFFF;
    }

    /** The member, store, supplier or fund. */
    public static int indexOf(long account) {
        return (int) account;
    }
}

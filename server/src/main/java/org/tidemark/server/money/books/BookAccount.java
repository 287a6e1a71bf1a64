package org.tidemark.server.money.books;

import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.Wording;

/**
 * An account of the books: one of the ledger's (SPEC section 4), or all accounts of one kind that
 * belong to people, stores or suppliers together.
 *
 * @param name {@code platform}, {@code pool:health-mall}, {@code members}
 */
public record BookAccount(String name) {

    /** What the wallets of all members hold, without what is held of them. */
    public static final BookAccount MEMBERS = new BookAccount("members");

    /** What is held of members for payments and withdrawals. */
    public static final BookAccount HELD = new BookAccount("members-held");

    /** What all stores are owed. */
    public static final BookAccount STORES = new BookAccount("stores");

    /** What all suppliers are owed. */
    public static final BookAccount SUPPLIERS = new BookAccount("suppliers");

    /** What was withheld from members and is owed to the tax office. */
    public static final BookAccount TAX = new BookAccount("tax");

    /** The operator's own money. */
    public static final BookAccount PLATFORM = new BookAccount("platform");

    /** Buyers and their banks. */
    public static final BookAccount PAYMENTS = new BookAccount("external:payments");

    /** Whoever advertises. */
    public static final BookAccount ADVERTISERS = new BookAccount("external:advertisers");

    /** Whoever was paid. */
    public static final BookAccount PAYOUTS = new BookAccount("external:payouts");

    /**
     * The name in SQL of the account to which a posting's {@code account} belongs. No name of a
     * member, store or supplier has a colon (SPEC 5.0).
     */
    static final String OF_POSTING =
            """
            CASE WHEN account LIKE 'member:%:held' THEN 'members-held'
                 WHEN account LIKE 'member:%' THEN 'members'
                 WHEN account LIKE 'store:%' THEN 'stores'
                 WHEN account = 'supplier' OR account LIKE 'supplier:%' THEN 'suppliers'
                 ELSE account END
            """;

    /** Its name for people; of a kind that has none, the ledger's. */
    public String said(Frame frame) {
        Wording words = frame.wording();
        return words.has(word()) ? words.say(word(), of()) : name;
    }

    /** The key of its name. */
    public String word() {
        return "books.account." + kind();
    }

    /** What kind it is: what stands before the programme. */
    public String kind() {
        int colon = name.indexOf(':');
        return name.startsWith("external:")
                ? name.replace(':', '-')
                : colon < 0 ? name : name.substring(0, colon);
    }

    /** Of which programme, and there of which fund; empty for the ledger's own. */
    public String of() {
        int colon = name.indexOf(':');
        return colon < 0 || name.startsWith("external:") ? "" : name.substring(colon + 1);
    }
}

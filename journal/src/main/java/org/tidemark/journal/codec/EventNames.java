package org.tidemark.journal.codec;

/** The names behind the numbers of an event. */
public interface EventNames {

    /** The id of a programme. */
    String programme(int programme);

    /** The id of a member. */
    String member(int member);

    /** The name of an account, {@code pool:health-mall}. */
    String account(long account);

    /** The name of an asset, {@code points:health-mall}. */
    String asset(int asset);
}

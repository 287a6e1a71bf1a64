package org.tidemark.engine.plan;

/**
 * What of an offer's price goes into one fund of a mechanism.
 *
 * @param fund the kind of fund, as its account has it: {@code queue}, {@code dividend}
 * @param name which of several of that kind; empty where a programme has one
 */
public record FundShare(String fund, String name, int ratePpm) {}

package org.tidemark.plan.law;

/**
 * A text that is to be published about a programme.
 *
 * @param fileName how the caller calls it
 */
public record AdvertisingCopy(String fileName, String text) {}

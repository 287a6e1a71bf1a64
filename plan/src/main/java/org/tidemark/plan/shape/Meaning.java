package org.tidemark.plan.shape;

/** What a key means, in one sentence each, for people. */
public record Meaning(String en, String zh) {}

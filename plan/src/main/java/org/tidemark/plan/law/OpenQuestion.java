package org.tidemark.plan.law;

import org.tidemark.engine.plan.LocalizedText;

/**
 * A rule that cannot be decided, since a fact is not given.
 *
 * @param rule its id
 * @param fact the key of the file of facts
 * @param meaning what the fact is
 */
public record OpenQuestion(String rule, String fact, LocalizedText meaning) {}

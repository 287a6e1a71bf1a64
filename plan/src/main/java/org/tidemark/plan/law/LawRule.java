package org.tidemark.plan.law;

import org.tidemark.engine.plan.LocalizedText;

/**
 * A rule of a pack.
 *
 * @param id like CON-06
 * @param when when it fires, in words; a {@link Condition} says it in code
 * @param citation the texts and judgements that it rests on; may be empty
 * @param advice what to do; may hold figures to fill in, like {@code {phi:.1%}}
 */
public record LawRule(
        String id,
        Severity severity,
        Basis basis,
        String when,
        String citation,
        LocalizedText advice) {}

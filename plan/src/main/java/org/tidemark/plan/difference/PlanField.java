package org.tidemark.plan.difference;

import java.util.OptionalLong;
import org.tidemark.engine.plan.LocalizedText;

/**
 * A field of a plan.
 *
 * @param key of its words, the same in every item of a list: {@code offers.split.poolPpm}
 * @param name what it is, with the item that it is of
 * @param value what stands there, as people read it
 * @param figure what is compared, where more and less mean something
 * @param container the block or item that it is in, by its path; empty for none
 */
record PlanField(
        String key,
        LocalizedText name,
        LocalizedText value,
        OptionalLong figure,
        String container) {}

package org.tidemark.plan.difference;

import org.tidemark.engine.plan.LocalizedText;

/**
 * Something in which a plan differs from the one before.
 *
 * @param path where, like {@code pool.retentionPpm} or {@code offers.box.split.poolPpm}
 * @param name what it is
 * @param before what it was; a dash where there was none
 * @param after what it is from then on; a dash where there is none any more
 * @param meaning what that means for members, in a sentence; empty where the two say it
 * @param effect what it is for members
 */
public record Difference(
        String path,
        LocalizedText name,
        LocalizedText before,
        LocalizedText after,
        LocalizedText meaning,
        MemberEffect effect) {}

package org.tidemark.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is wrong between book and journal, by command id.
 *
 * @param lost answered for good, and not in the journal
 * @param doubled more than once in the journal, or answered under two sequences
 * @param changed in the journal under another sequence or with another content, or answered
 *     differently the second time
 * @param afterFencing answered by a platform to which it was sent after that was overtaken
 * @param stray in the journal though nobody sent it, or though all answers were that nothing
 *     happened
 */
record BookVerdict(
        Set<String> lost,
        Set<String> doubled,
        Set<String> changed,
        Set<String> afterFencing,
        Set<String> stray) {

    /** Sentences, none where all is well. */
    List<String> violations() {
        List<String> sentences = new ArrayList<>();
        tell(sentences, "lost", lost);
        tell(sentences, "doubled", doubled);
        tell(sentences, "changed", changed);
        tell(sentences, "acknowledged after fencing", afterFencing);
        tell(sentences, "stray", stray);
        return sentences;
    }

    private static void tell(List<String> sentences, String what, Set<String> ids) {
        if (!ids.isEmpty()) {
            sentences.add(ids.size() + " " + what + ": " + ids.stream().limit(5).sorted().toList());
        }
    }
}

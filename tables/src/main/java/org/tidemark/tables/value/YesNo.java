package org.tidemark.tables.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tidemark.tables.CellText;

/** Yes and no as people and programs write them. */
public final class YesNo {

    private static final Set<String> YES =
            Set.of("yes", "y", "true", "t", "1", "on", "x", "是", "有", "对", "真", "√", "✓", "✔");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "f", "0", "off", "否", "无", "不", "不是", "假", "×", "✗", "✘");

    private YesNo() {}

    /** What a cell says; empty when it is neither yes nor no, or says nothing. */
    public static Optional<Boolean> read(String cell) {
        String word =
                Normalizer.normalize(CellText.stripped(cell), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}

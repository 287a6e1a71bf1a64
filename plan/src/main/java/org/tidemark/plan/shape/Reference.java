package org.tidemark.plan.shape;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** The reference page out of the declared types: a table for each block, in Markdown. */
public final class Reference {

    private record Section(String title, BlockType block) {}

    private final Set<BlockType> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder page = new StringBuilder();
    private final Deque<Section> sections = new ArrayDeque<>();

    private Reference() {}

    /** The tables of all blocks, outermost first. */
    public static String tables(BlockType root, String title) {
        Reference reference = new Reference();
        reference.sections.add(new Section(title, root));
        while (!reference.sections.isEmpty()) {
            reference.append(reference.sections.removeFirst());
        }
        return reference.page.toString();
    }

    private void append(Section section) {
        page.append("\n## ").append(section.title()).append("\n\n");
        page.append("| key | meaning | allowed | left out | 中文 |\n");
        page.append("|---|---|---|---|---|\n");
        Deque<Section> inner = new ArrayDeque<>();
        for (Key<?> key : section.block().keys()) {
            page.append("| `").append(key.name()).append("` | ");
            page.append(key.meaning().en());
            page.append(" | ").append(allowed(key.type(), inner));
            page.append(" | ").append(key.isRequired() ? "**required**" : key.absence());
            page.append(" | ").append(key.meaning().zh()).append(" |\n");
        }
        inner.descendingIterator().forEachRemaining(sections::addFirst);
    }

    /** What is allowed; a block gets a section of its own and is only pointed to. */
    private String allowed(Type<?> type, Deque<Section> inner) {
        return switch (type) {
            case BlockType block -> {
                if (seen.add(block)) {
                    inner.add(new Section("`" + block.name() + "`", block));
                }
                yield "see `" + block.name() + "`";
            }
            case MapType<?> map -> map.allowed().en() + ": " + allowed(map.type(), inner);
            case ListType<?> list -> "a list: " + allowed(list.type(), inner);
            // The example is for messages; the page explains each way to write once, above.
            case ScalarType<?> scalar -> scalar.allowed().en().replaceFirst(",? like .*", "");
        };
    }
}

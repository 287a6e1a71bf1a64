package org.tidemark.plan.shape;

import java.util.Optional;

/** What the keys of a file mean, by path. */
public final class Meanings {

    private Meanings() {}

    /**
     * What a key means.
     *
     * @param root the whole file
     * @param path keys from the root joined by dots, list items as {@code [0]}
     * @return empty where no key of that path is declared
     */
    public static Optional<Phrase> of(BlockType root, String path) {
        Type<?> type = root;
        Optional<Phrase> meaning = Optional.empty();
        for (String part : path.replaceAll("\\[\\d+]", ".[]").split("\\.", -1)) {
            meaning = Optional.empty();
            switch (type) {
                case BlockType block -> {
                    Optional<Key<?>> key = key(block, part);
                    if (key.isEmpty()) {
                        return Optional.empty();
                    }
                    meaning = Optional.of(key.get().meaning());
                    type = key.get().type();
                }
                case MapType<?> map -> type = map.type();
                case ListType<?> list -> type = list.type();
                case ScalarType<?> scalar -> {
                    return Optional.empty();
                }
            }
        }
        return meaning;
    }

    private static Optional<Key<?>> key(BlockType block, String name) {
        for (Key<?> key : block.keys()) {
            if (key.name().equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}

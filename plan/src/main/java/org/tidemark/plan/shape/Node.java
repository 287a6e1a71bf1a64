package org.tidemark.plan.shape;

import java.util.List;

/** A piece of a file as it was written, with its place; nothing is interpreted yet. */
public sealed interface Node {

    /** Where the piece begins. */
    Place place();

    /** The piece in a few words, for messages. */
    Phrase found();

    /**
     * A single value.
     *
     * @param text the value without quotes and escapes
     * @param kind what YAML 1.2 takes it for; quoted values are always strings
     */
    record Scalar(Place place, String text, Kind kind) implements Node {
        @Override
        public Phrase found() {
            return switch (kind) {
                case STRING -> Phrase.same('"' + Words.shortened(text) + '"');
                case NUMBER, FLAG -> Phrase.same(Words.shortened(text));
                case NOTHING -> new Phrase("nothing", "空值");
            };
        }
    }

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {
        @Override
        public Phrase found() {
            return new Phrase("a list", "列表");
        }
    }

    /** A mapping, keys in the order of the file; a key may stand twice until it is read. */
    record Mapping(Place place, List<Entry> entries) implements Node {
        @Override
        public Phrase found() {
            return new Phrase("a block of keys", "键块");
        }
    }

    /** One key of a mapping and its value. */
    record Entry(Scalar key, Node value) {}

    /** What YAML's core schema takes a scalar for. */
    enum Kind {
        STRING,
        NUMBER,
        FLAG,
        NOTHING
    }
}

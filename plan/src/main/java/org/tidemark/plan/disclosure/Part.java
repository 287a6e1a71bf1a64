package org.tidemark.plan.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.plan.LocalizedText;

/**
 * One part of a disclosure: one question of a buyer, answered on one screen.
 *
 * @param id the part's name in links, like {@code return}
 */
public record Part(String id, LocalizedText heading, List<Block> blocks) {

    public Part {
        blocks = List.copyOf(blocks);
    }

    /** A part that is being written. */
    static Draft draft(String id, String zh, String en) {
        return new Draft(id, new LocalizedText(zh, en));
    }

    /** Collects the blocks of a part; texts are written as {@link Written#say} has them. */
    static final class Draft {

        private static final LocalizedText NOTHING = new LocalizedText("", "");

        private final String id;
        private final LocalizedText heading;
        private final List<Block> blocks = new ArrayList<>();

        private Draft(String id, LocalizedText heading) {
            this.id = id;
            this.heading = heading;
        }

        Draft say(String zh, String en, Object... values) {
            return add(new Block.Saying(Tone.PLAIN, Written.say(zh, en, values)));
        }

        Draft say(LocalizedText text) {
            return add(new Block.Saying(Tone.PLAIN, text));
        }

        Draft warn(String zh, String en, Object... values) {
            return add(new Block.Saying(Tone.WARNING, Written.say(zh, en, values)));
        }

        Draft figure(Tone tone, LocalizedText name, Object value) {
            return figure(tone, name, value, NOTHING);
        }

        Draft figure(Tone tone, LocalizedText name, Object value, LocalizedText meaning) {
            return add(new Block.Figure(tone, name, Written.say("{0}", "{0}", value), meaning));
        }

        Draft add(Block block) {
            blocks.add(block);
            return this;
        }

        Part part() {
            return new Part(id, heading, blocks);
        }
    }
}

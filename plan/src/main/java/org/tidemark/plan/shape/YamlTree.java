package org.tidemark.plan.shape;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/**
 * Reads YAML 1.2 text, and so JSON text, into {@link Node}s. One document; no tags; aliases within
 * the limits; limits on size, depth and number of nodes, aliases counted in full.
 */
public final class YamlTree {

    /** The longest text that is read, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1 << 20;

    private YamlTree() {}

    /**
     * Reads a text.
     *
     * @param mistakes gets the one mistake that ended the reading
     * @return the root; empty when the text has no structure to go on with
     */
    public static Optional<Node> read(String text, MistakeSink mistakes) {
        try {
            if (text.length() > MAX_BYTES
                    || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
                throw new UnreadableTextException(
                        Place.START,
                        new Phrase(
                                "the file is longer than 1 MiB: make it shorter",
                                "文件超过 1 MiB：请缩短"));
            }
            LoadSettings settings = LoadSettings.builder().setLabel("plan").build();
            return Optional.of(
                    new TreeBuilder(new Parse(settings).parseString(text).iterator()).document());
        } catch (UnreadableTextException e) {
            mistakes.add(e.place(), "", e.problem());
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(YamlTree::place).orElse(Place.START);
            mistakes.add(place, "", YamlProblem.of(e));
        } catch (ReaderException e) {
            mistakes.add(
                    placeOf(text, e.getCodePoint()),
                    "",
                    Phrase.of(
                            "character U+%04X is not allowed: remove it",
                            "不允许字符 U+%04X：请删去", e.getCodePoint()));
        } catch (YamlVersionException e) {
            mistakes.add(
                    Place.START,
                    "",
                    new Phrase(
                            "this is no YAML 1.2: leave the %YAML line out",
                            "不是 YAML 1.2：请删去 %YAML 行"));
        } catch (YamlEngineException e) {
            mistakes.add(Place.START, "", YamlProblem.unknown());
        }
        return Optional.empty();
    }

    static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /**
     * The first stand of a code point; the parser counts its position in blocks, we from the text.
     */
    private static Place placeOf(String text, int codePoint) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c == codePoint) {
                break;
            }
            boolean newLine = c == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        return new Place(line, column);
    }
}

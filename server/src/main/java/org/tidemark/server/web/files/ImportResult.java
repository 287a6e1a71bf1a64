package org.tidemark.server.web.files;

import java.util.List;
import java.util.Optional;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.tables.TableNotice;

/**
 * What came of a file.
 *
 * @param kind as what it was sent
 * @param rows how many rows of data it has
 * @param mistakes why nothing was written, empty where nothing is wrong
 * @param earlier when the same file was taken in before: nothing was written, until the sender says
 *     that he means it
 * @param notices what was recognised in it
 */
public record ImportResult(
        String kind,
        int rows,
        List<FileMistake> mistakes,
        Optional<EarlierImport> earlier,
        List<TableNotice> notices) {

    /** How many mistakes are told at most. */
    public static final int MOST_MISTAKES = 100;

    /** No file was sent. */
    public static final ImportResult NONE =
            new ImportResult("", 0, List.of(), Optional.empty(), List.of());

    public ImportResult {
        mistakes = List.copyOf(mistakes);
        notices = List.copyOf(notices);
    }

    /** Whether all of it is written. */
    public boolean isWritten() {
        return mistakes.isEmpty() && earlier.isEmpty();
    }

    /** Whether the sender of that kind is asked for a second yes. */
    public boolean asksAgain(String sent) {
        return earlier.isPresent() && kind.equals(sent);
    }

    /** What was recognised, as sentences; to be kept for the next page. */
    public List<String> told(Frame frame) {
        return notices.stream()
                .map(one ->
                        one.line() == 0
                                ? frame.of(one.text())
                                : frame.say(
                                        "files.line",
                                        Figures.count(one.line()),
                                        frame.of(one.text())))
                .toList();
    }
}

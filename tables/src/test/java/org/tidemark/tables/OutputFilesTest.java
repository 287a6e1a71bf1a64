package org.tidemark.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.tables.out.CsvOut;
import org.tidemark.tables.out.OutputException;
import org.tidemark.tables.out.OutputFiles;

class OutputFilesTest {

    @TempDir private Path folder;

    @Test
    void anInputIsNoOutputByAnyName() throws Exception {
        Path input = Files.writeString(folder.resolve("in.csv"), "kept");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), input);
        Path hard = Files.createLink(folder.resolve("hard.csv"), input);
        Path around = Files.createDirectory(folder.resolve("sub")).resolve("../in.csv");
        for (Path name : List.of(input, link, hard, around)) {
            assertThatThrownBy(() -> OutputFiles.of(List.of(input), List.of(name)).close())
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("this is the file that is read");
            assertThatThrownBy(() -> OutputFiles.of(List.of(name), List.of(input)).close())
                    .isInstanceOf(OutputException.class);
        }
        assertThat(input).hasContent("kept");
    }

    @Test
    void twoOutputsAreNotOneFileAlsoWhereThereIsNoneYet() {
        Path one = folder.resolve("new.json");
        Path same = folder.resolve("sub/../new.json");
        assertThatThrownBy(() -> OutputFiles.of(List.of(), List.of(one, same)).close())
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("two outputs");
        assertThatThrownBy(() -> OutputFiles.of(List.of(), List.of(folder)).close())
                .hasMessageContaining("a folder");
    }

    @Test
    void aFileIsThereWholeOrAsItWasBefore() throws Exception {
        Path before = Files.writeString(folder.resolve("a.txt"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("b.txt"), before);
        try (OutputFiles files = OutputFiles.of(List.of(), List.of(link));
                OutputStream out = files.open(link)) {
            out.write('x');
            assertThat(before).hasContent("before");
        }
        assertThat(before).hasContent("before");
        assertThat(names()).containsExactlyInAnyOrder("a.txt", "b.txt");
        try (OutputFiles files = OutputFiles.of(List.of(), List.of(link))) {
            files.write(link, "after");
            files.finish();
        }
        assertThat(before).hasContent("after");
        assertThat(link).isSymbolicLink();
        assertThat(names()).containsExactlyInAnyOrder("a.txt", "b.txt");
    }

    @Test
    void whatIsNoPlainFileIsWrittenToAsItIs() throws Exception {
        Path nothing = Path.of("/dev/null");
        try (OutputFiles files = OutputFiles.of(List.of(), List.of(nothing))) {
            files.write(nothing, "x");
            files.finish();
        }
        assertThat(Files.isRegularFile(nothing)).isFalse();
    }

    /** Whatever a cell holds, a spreadsheet runs none of it, and reading gives it back. */
    @Test
    void textsComeBackAsTheyWereAndNoneIsAFormula() throws Exception {
        Random dice = new Random(5);
        String letters = "=+-@'\"`,;\t\n 茶a1.E\u3000";
        for (int table = 0; table < 500; table++) {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < 6; row++) {
                List<String> cells = new ArrayList<>(List.of("r" + row));
                for (int place = 0; place < 4; place++) {
                    StringBuilder cell = new StringBuilder("");
                    for (int i = dice.nextInt(6); i > 0; i--) {
                        cell.append(letters.charAt(dice.nextInt(letters.length())));
                    }
                    cells.add(CellText.stripped(cell.toString()).replaceAll("^`|^=\".*\"$", ""));
                }
                cells.replaceAll(CellText::stripped);
                cells.replaceAll(cell -> cell.startsWith("`") ? "x" + cell : cell);
                rows.add(cells);
            }
            String text = CsvOut.text(List.of("id", "a", "b", "c", "d"), rows);
            assertThat(text).startsWith("\uFEFF");
            List<List<String>> read = new ArrayList<>();
            try (TableReader reader =
                    new TableReader(
                            TableSource.of("t", text.getBytes(StandardCharsets.UTF_8)),
                            TableFormat.standard()
                                    .withHeader(HeaderTest.having(List.of("id", "d"))))) {
                for (TableRow row = reader.next(); row != null; row = reader.next()) {
                    read.add(row.cells());
                }
            }
            assertThat(read).isEqualTo(rows);
        }
        assertThat(CsvOut.text(List.of("-2+3"), List.of(List.of("-12.50"), List.of("=1"))))
                .isEqualTo("\uFEFF'-2+3\r\n-12.50\r\n'=1\r\n");
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

package org.tidemark.server.money.payments.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bills made by chance are read to the fen; a bill that is damaged in any one place is refused, or
 * it was damaged where nothing counts and reads as before.
 */
class BillsTest {

    private static final int BILLS = 30;

    @ParameterizedTest
    @EnumSource
    void everyLineOfABillIsRead(GeneratedBill.Shape shape) throws IOException {
        for (long seed = 0; seed < BILLS * 10; seed++) {
            GeneratedBill bill = new GeneratedBill(shape, seed);
            ProviderBill read = shape.provider().read(bill.file(bill.lines));
            assertThat(read.mistakes()).as(shape + " " + seed + " " + bill.lines).isEmpty();
            assertThat(read.lines()).containsExactlyElementsOf(bill.truth);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDamageIsNamed(GeneratedBill.Shape shape) throws IOException {
        int named = 0;
        for (long seed = 0; seed < BILLS; seed++) {
            GeneratedBill bill = new GeneratedBill(shape, seed);
            Random dice = new Random(seed);
            for (int line = 0; line < bill.lines.size(); line++) {
                for (Damage damage : Damage.values()) {
                    List<String> damaged = damage.done(bill, line, dice);
                    ProviderBill read = shape.provider().read(bill.file(damaged));
                    boolean told = !read.mistakes().isEmpty();
                    assertThat(told || read.lines().equals(bill.truth))
                            .as("%s %d, %s of line %d: %s", shape, seed, damage, line + 1, damaged)
                            .isTrue();
                    named += told ? 1 : 0;
                }
            }
        }
        assertThat(named).isGreaterThan(BILLS * 30);
    }

    @ParameterizedTest
    @EnumSource
    void aFigureThatIsChangedByOneDigitIsAlwaysNamed(GeneratedBill.Shape shape) throws IOException {
        for (long seed = 0; seed < BILLS; seed++) {
            GeneratedBill bill = new GeneratedBill(shape, seed);
            Random dice = new Random(seed);
            for (int line : bill.data) {
                for (String column : bill.figures()) {
                    int cell = bill.header().indexOf(column);
                    List<String> damaged =
                            bill.with(line, (one, next) -> otherDigit(shape, one, cell, dice));
                    assertThat(shape.provider().read(bill.file(damaged)).mistakes())
                            .as("%s %d, %s: %s", shape, seed, column, damaged)
                            .isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBillIsWholeOrRefusedWhereverItIsCutOff(GeneratedBill.Shape shape) throws IOException {
        for (long seed = 0; seed < BILLS; seed++) {
            GeneratedBill bill = new GeneratedBill(shape, seed);
            for (int lines = 0; lines < bill.lines.size(); lines++) {
                List<String> cut = bill.lines.subList(0, lines);
                ProviderBill read = shape.provider().read(bill.file(cut));
                boolean onlyTheTimeIsGone =
                        shape == GeneratedBill.Shape.ALIPAY && lines == bill.lines.size() - 1;
                assertThat(read.mistakes().isEmpty()).isEqualTo(onlyTheTimeIsGone);
            }
        }
    }

    /** The line with another digit in one of its cells. */
    private static String otherDigit(
            GeneratedBill.Shape shape, String line, int place, Random dice) {
        String between = shape == GeneratedBill.Shape.ALIPAY ? "," : ",`";
        String[] cells = line.split(between, -1);
        StringBuilder cell = new StringBuilder(cells[place]);
        int at = dice.nextInt(cell.length());
        while (!Character.isDigit(cell.charAt(at))) {
            at = dice.nextInt(cell.length());
        }
        int other = (cell.charAt(at) - '0' + dice.nextInt(1, 10)) % 10;
        cell.setCharAt(at, (char) ('0' + other));
        cells[place] = cell.toString();
        return String.join(between, cells);
    }

    /** What may happen to a line on its way. */
    private enum Damage {
        LOST {
            @Override
            List<String> done(GeneratedBill bill, int line, Random dice) {
                List<String> lines = new ArrayList<>(bill.lines);
                lines.remove(line);
                return lines;
            }
        },
        TWICE {
            @Override
            List<String> done(GeneratedBill bill, int line, Random dice) {
                List<String> lines = new ArrayList<>(bill.lines);
                lines.add(line, lines.get(line));
                return lines;
            }
        },
        JOINED {
            @Override
            List<String> done(GeneratedBill bill, int line, Random dice) {
                List<String> lines = bill.with(line, (one, next) -> one + next);
                if (line + 1 < lines.size()) {
                    lines.remove(line + 1);
                }
                return lines;
            }
        },
        CUT {
            @Override
            List<String> done(GeneratedBill bill, int line, Random dice) {
                return bill.with(line, (one, next) -> one.substring(0, dice.nextInt(one.length())));
            }
        },
        RUBBISH_BELOW {
            @Override
            List<String> done(GeneratedBill bill, int line, Random dice) {
                List<String> lines = new ArrayList<>(bill.lines);
                lines.add(line + 1, dice.nextBoolean() ? "rubbish" : "`1,`2,`3");
                return lines;
            }
        },
        CELL_LOST {
            @Override
            List<String> done(GeneratedBill bill, int line, Random dice) {
                return cells(bill, line, cells -> cells.remove(dice.nextInt(cells.size())));
            }
        },
        CELL_ADDED {
            @Override
            List<String> done(GeneratedBill bill, int line, Random dice) {
                return cells(bill, line, cells -> cells.add(dice.nextInt(cells.size()), "`x"));
            }
        },
        CELLS_EXCHANGED {
            @Override
            List<String> done(GeneratedBill bill, int line, Random dice) {
                return cells(
                        bill,
                        line,
                        cells -> {
                            // Of text cells the exchange is seen by comparing with our book.
                            int one = numberPlace(bill, cells, dice);
                            int other = numberPlace(bill, cells, dice);
                            String kept = cells.get(one);
                            cells.set(one, cells.get(other));
                            cells.set(other, kept);
                        });
            }
        },
        CELL_EMPTIED {
            @Override
            List<String> done(GeneratedBill bill, int line, Random dice) {
                return cells(bill, line, cells -> cells.set(dice.nextInt(cells.size()), ""));
            }
        },
        BACKTICK_LOST {
            @Override
            List<String> done(GeneratedBill bill, int line, Random dice) {
                return cells(
                        bill,
                        line,
                        cells -> {
                            int place = dice.nextInt(cells.size());
                            cells.set(place, cells.get(place).replace("`", ""));
                        });
            }
        },
        AMOUNT_BROKEN {
            @Override
            List<String> done(GeneratedBill bill, int line, Random dice) {
                return cells(
                        bill,
                        line,
                        cells -> {
                            int place = numberPlace(bill, cells, dice);
                            cells.set(place, cells.get(place).replaceFirst("[0-9]", "x"));
                        });
            }
        };

        private static final Pattern AMOUNT = Pattern.compile("`?-?[0-9]+\\.[0-9]+");

        abstract List<String> done(GeneratedBill bill, int line, Random dice);

        private static List<String> cells(
                GeneratedBill bill, int line, Consumer<List<String>> change) {
            List<String> cells =
                    new ArrayList<>(Arrays.asList(bill.lines.get(line).split(",", -1)));
            change.accept(cells);
            return bill.with(line, (one, next) -> String.join(",", cells));
        }

        private static int numberPlace(GeneratedBill bill, List<String> cells, Random dice) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                if (AMOUNT.matcher(cells.get(i)).matches()) {
                    places.add(i);
                }
            }
            return places.isEmpty()
                    ? bill.shape.ordinal() % cells.size()
                    : places.get(dice.nextInt(places.size()));
        }
    }
}

package org.tidemark.server.money.batches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.money.batches.model.AnswerRow;
import org.tidemark.server.money.batches.model.BankWord;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.tables.TableException;
import org.tidemark.tables.TableFormat;
import org.tidemark.tables.TableHeader;
import org.tidemark.tables.TableReader;
import org.tidemark.tables.TableRow;
import org.tidemark.tables.TableSource;

/**
 * A bank's answer, read: every row of data is there, whatever can be read of it.
 *
 * @param mistakes why it cannot be read at all
 */
record AnswerFile(List<AnswerRow> rows, List<FileMistake> mistakes) {

    /** The most bytes of a file, and of its table. */
    static final int MOST_BYTES = 8 << 20;

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_TEXT = 200;
    private static final Pattern LINE =
            Pattern.compile("(?<![0-9a-z])[a-z]{1,2}[0-9]{18}(?![0-9a-z])");
    private static final Pattern AROUND_AMOUNTS = Pattern.compile("[¥￥元\\s]|CNY|RMB");

    /** Columns, each by the names that banks give it, the surest first. */
    private enum Field {
        LINE,
        ACCOUNT,
        AMOUNT,
        RESULT,
        REFERENCE,
        REASON;

        private List<String> names() {
            return switch (this) {
                case LINE ->
                        List.of(
                                "line", "行号", "remark", "备注", "附言", "用途", "摘要", "客户业务编号", "业务编号",
                                "客户流水号");
                case ACCOUNT ->
                        List.of(
                                "account",
                                "收款账号",
                                "收款人账号",
                                "收款方账号",
                                "对方账号",
                                "收款账户",
                                "卡号",
                                "账号",
                                "payee account",
                                "account number");
                case AMOUNT -> List.of("amount", "金额", "交易金额", "付款金额", "转账金额", "金额(元)", "发生额");
                case RESULT ->
                        List.of(
                                "result", "status", "结果", "处理结果", "交易结果", "状态", "交易状态", "处理状态",
                                "付款状态");
                case REFERENCE ->
                        List.of("reference", "bank reference", "银行流水号", "交易流水号", "流水号", "凭证号");
                case REASON -> List.of("reason", "message", "失败原因", "原因", "退票原因", "错误信息", "返回信息");
            };
        }

        Optional<String> in(List<String> keys) {
            return names().stream()
                    .filter(name -> keys.contains(TableHeader.key(name)))
                    .findFirst();
        }

        OptionalInt place(TableHeader header) {
            return names().stream()
                    .map(header::place)
                    .filter(OptionalInt::isPresent)
                    .findFirst()
                    .orElseGet(OptionalInt::empty);
        }
    }

    private static final List<Field> NEEDED =
            List.of(Field.LINE, Field.ACCOUNT, Field.AMOUNT, Field.RESULT);

    AnswerFile {
        rows = List.copyOf(rows);
        mistakes = List.copyOf(mistakes);
    }

    /** Reads one. */
    static AnswerFile of(byte[] file) {
        if (file.length == 0) {
            return wrong(FileMistake.file("files.bad.none"));
        }
        if (file.length > MOST_BYTES) {
            return wrong(FileMistake.file("batches.bad.big"));
        }
        TableFormat format =
                TableFormat.standard()
                        .withHeader(keys ->
                                NEEDED.stream().allMatch(field -> field.in(keys).isPresent()))
                        .withMaxBytes(MOST_BYTES);
        try (TableReader reader = new TableReader(TableSource.of("", file), format)) {
            return read(reader);
        } catch (TableException unreadable) {
            return wrong(FileMistake.file("files.bad.unreadable", unreadable.text()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static AnswerFile wrong(FileMistake mistake) {
        return new AnswerFile(List.of(), List.of(mistake));
    }

    private static AnswerFile read(TableReader reader) throws IOException, TableException {
        TableHeader header = reader.header();
        String lacking =
                NEEDED.stream()
                        .filter(field -> field.place(header).isEmpty())
                        .map(field -> field.names().get(0) + " / " + field.names().get(1))
                        .collect(Collectors.joining("; "));
        if (!lacking.isEmpty()) {
            return wrong(FileMistake.file("batches.bad.columns", lacking));
        }
        List<Integer> filled =
                List.of(
                        Field.AMOUNT.place(header).orElseThrow(),
                        Field.RESULT.place(header).orElseThrow());
        List<AnswerRow> rows = new ArrayList<>();
        for (TableRow row = reader.next(); row != null; row = reader.next()) {
            if (row.kind(header.width(), filled) != TableRow.Kind.DATA) {
                continue; // sums and remarks tell of no transfer
            }
            if (rows.size() == MOST_ROWS) {
                return wrong(FileMistake.line(row.line(), "files.bad.rows", MOST_ROWS));
            }
            rows.add(row(header, row));
        }
        return rows.isEmpty()
                ? wrong(FileMistake.file("batches.bad.empty"))
                : new AnswerFile(rows, List.of());
    }

    private static AnswerRow row(TableHeader header, TableRow row) {
        return new AnswerRow(
                row.line(),
                line(cell(header, row, Field.LINE)),
                amount(cell(header, row, Field.AMOUNT)),
                cell(header, row, Field.ACCOUNT),
                BankWord.of(cell(header, row, Field.RESULT)),
                cell(header, row, Field.REFERENCE),
                cell(header, row, Field.REASON));
    }

    private static String cell(TableHeader header, TableRow row, Field field) {
        OptionalInt place = field.place(header);
        String text = place.isEmpty() ? "" : row.cell(place.getAsInt());
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT);
    }

    /** The one number of a line in a text; two of them are none. */
    private static String line(String text) {
        Matcher found = LINE.matcher(text);
        if (!found.find()) {
            return "";
        }
        String line = found.group();
        return found.find() && !found.group().equals(line) ? "" : line;
    }

    private static OptionalLong amount(String text) {
        return Fen.read(AROUND_AMOUNTS.matcher(text).replaceAll(""))
                .map(fen -> OptionalLong.of(fen.fen()))
                .orElseGet(OptionalLong::empty);
    }
}

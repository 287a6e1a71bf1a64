package org.tidemark.simulator.orderfile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.money.Fen;
import org.tidemark.tables.TableException;
import org.tidemark.tables.TableFormat;
import org.tidemark.tables.TableNotice;
import org.tidemark.tables.TableReader;
import org.tidemark.tables.TableRow;
import org.tidemark.tables.TableSource;

/** Reads an order file row by row. */
public final class OrderFileReader {

    private static final int PROGRESS_EVERY_ROWS = 1_024;

    private final Path file;
    private final OrderFileFormat format;
    private final Timestamp now;
    private final ReadNotices notices = new ReadNotices();
    private final Set<String> unsold = new HashSet<>();
    private OrderAmounts amounts;
    private String lastOrder = "";

    /**
     * A reader of that file, written that way.
     *
     * @param now what is later lies in the future
     */
    public OrderFileReader(Path file, OrderFileFormat format, Timestamp now) {
        this.file = file;
        this.format = format;
        this.now = now;
        this.amounts = format.amounts();
    }

    /**
     * Reads the whole file.
     *
     * @param rows told of each row that can be a part of an order, in the order of the file
     * @param rejected told of every other row
     * @param bytesRead told now and then how far it is
     * @return what was recognised and is to be said aloud
     * @throws OrderFileException when the file is not written as it was said to be
     */
    public List<TableNotice> read(
            Consumer<FileRow> rows, RejectedRows rejected, LongConsumer bytesRead)
            throws IOException, OrderFileException {
        OrderPlaces places = new OrderPlaces(file.toString(), format);
        places.requireEnough();
        TableFormat table =
                places.hasHeader()
                        ? format.table().withHeader(places.header())
                        : format.table().withoutHeader();
        try (TableReader reader = new TableReader(TableSource.of(file), table)) {
            Map<OrderColumn, Integer> found = places.find(reader.header());
            amounts = found.containsKey(OrderColumn.AMOUNT) ? amounts : OrderAmounts.ROWS;
            RowParser parser = new RowParser(found, reader.header().width(), format, notices);
            long count = 0;
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                if (isData(row, reader.header().width(), found)) {
                    accept(parser, row, rows, rejected);
                }
                count++;
                if (count % PROGRESS_EVERY_ROWS == 0) {
                    bytesRead.accept(reader.bytesRead());
                }
            }
            bytesRead.accept(reader.bytesRead());
            return Stream.concat(reader.notices().stream(), notices.told().stream()).toList();
        } catch (TableException unreadable) {
            throw new OrderFileException(unreadable);
        }
    }

    /** Ids of the orders whose state is no sale. */
    public Set<String> unsold() {
        return Collections.unmodifiableSet(unsold);
    }

    /** Whose the amounts are, as far as the columns tell; prices are always of their rows. */
    public OrderAmounts amounts() {
        return amounts;
    }

    /** Sums, remarks, and items below their order are no orders; they are counted and told. */
    private boolean isData(TableRow row, int width, Map<OrderColumn, Integer> places) {
        List<Integer> needed = new ArrayList<>();
        for (OrderColumn column : List.of(OrderColumn.ORDER, OrderColumn.MEMBER, OrderColumn.AT)) {
            Optional.ofNullable(places.get(column)).ifPresent(needed::add);
        }
        switch (row.kind(width, needed)) {
            case SUM -> notices.add(ReadNotices.Kind.SUMS, row.line());
            case NOTE -> notices.add(ReadNotices.Kind.REMARKS, row.line());
            case DATA -> {
                if (!isItem(row, places)) {
                    return true;
                }
                notices.add(ReadNotices.Kind.ITEMS, row.line());
            }
        }
        return false;
    }

    private boolean isItem(TableRow row, Map<OrderColumn, Integer> places) {
        Integer order = places.get(OrderColumn.ORDER);
        Integer amount = places.get(OrderColumn.AMOUNT);
        if (order == null || amount == null) {
            return false;
        }
        String id = row.cell(order);
        boolean item =
                row.cell(amount).isEmpty()
                        && !lastOrder.isEmpty()
                        && !row.endsBefore(amount)
                        && (id.equals(lastOrder)
                                || id.isEmpty()
                                        && row.cell(places.getOrDefault(OrderColumn.MEMBER, 0))
                                                .isEmpty()
                                        && row.cell(places.getOrDefault(OrderColumn.AT, 0))
                                                .isEmpty());
        lastOrder = id.isEmpty() ? lastOrder : id;
        return item;
    }

    private void accept(
            RowParser parser, TableRow row, Consumer<FileRow> rows, RejectedRows rejected) {
        try {
            FileRow parsed = parser.parse(row);
            if (parsed.at().epochMicros() > now.epochMicros()) {
                notices.add(ReadNotices.Kind.FUTURE, row.line());
            }
            rows.accept(parsed);
        } catch (RejectedRowException reject) {
            Optional<Fen> money = parser.money(row);
            String detail = String.valueOf(reject.getMessage());
            if (reject.reason() == RejectReason.NO_SALE) {
                unsold.add(parser.order(row));
            }
            if (money.isPresent()) {
                rejected.add(row.line(), reject.reason(), money.get().fen(), detail);
            } else {
                rejected.addWithoutAmount(row.line(), reject.reason(), detail);
            }
        }
    }
}

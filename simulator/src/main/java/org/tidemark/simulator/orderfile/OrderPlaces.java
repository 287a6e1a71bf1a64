package org.tidemark.simulator.orderfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tidemark.tables.HeaderTest;
import org.tidemark.tables.TableHeader;

/** Finds the columns of an order file: as given, by a preset, or by their standard names. */
final class OrderPlaces {

    private final String file;
    private final OrderFileFormat format;

    OrderPlaces(String file, OrderFileFormat format) {
        this.file = file;
        this.format = format;
    }

    /**
     * Makes sure that what must be given is.
     *
     * @throws OrderFileException when columns are named and not enough of them
     */
    void requireEnough() throws OrderFileException {
        if (format.columns().isEmpty() || format.preset() != null) {
            return;
        }
        for (OrderColumn column : OrderColumn.values()) {
            if (column.required()
                    && !format.columns().containsKey(column)
                    && !(column == OrderColumn.AMOUNT
                            && format.columns().containsKey(OrderColumn.PRICE))) {
                throw new OrderFileException(
                        "没有说明 " + column.key() + " 在哪一列；请加上 " + column.key() + "=列",
                        "the columns do not say where "
                                + column.key()
                                + " stands; add "
                                + column.key()
                                + "=COLUMN");
            }
        }
    }

    /** Whether the file has a header. */
    boolean hasHeader() {
        return format.columns().isEmpty()
                || format.preset() != null
                || !format.columns().values().stream().allMatch(OrderPlaces::isNumber);
    }

    /** How its header is known. */
    HeaderTest header() {
        return keys -> {
            for (OrderColumn column : OrderColumn.values()) {
                List<String> names = names(column);
                boolean needed = isNeeded(column) || format.columns().containsKey(column);
                if (needed
                        && !names.isEmpty()
                        && !isNumber(names.getFirst())
                        && names.stream().map(TableHeader::key).noneMatch(keys::contains)
                        && !(column == OrderColumn.AMOUNT && priced(keys))) {
                    return false;
                }
            }
            return true;
        };
    }

    private boolean priced(List<String> keys) {
        return names(OrderColumn.PRICE).stream().map(TableHeader::key).anyMatch(keys::contains);
    }

    private boolean isNeeded(OrderColumn column) {
        return format.preset() != null
                ? column.required() || column == OrderColumn.ORDER || column == OrderColumn.STATUS
                : format.columns().isEmpty() && column.required();
    }

    /** The names or the number by which a column is looked for; none where it is not. */
    private List<String> names(OrderColumn column) {
        String given = format.columns().get(column);
        if (given != null) {
            return List.of(given);
        }
        if (format.preset() != null) {
            return format.preset().columns().getOrDefault(column, List.of());
        }
        return format.columns().isEmpty() ? List.of(column.key()) : List.of();
    }

    /**
     * The places of the columns, from 0.
     *
     * @throws OrderFileException when one that is needed is not there
     */
    Map<OrderColumn, Integer> find(TableHeader header) throws OrderFileException {
        Map<OrderColumn, Integer> places = new EnumMap<>(OrderColumn.class);
        List<OrderColumn> missing = new ArrayList<>();
        for (OrderColumn column : OrderColumn.values()) {
            OptionalInt place = place(column, header);
            if (place.isPresent()) {
                places.put(column, place.getAsInt());
            } else if (isNeeded(column) || format.columns().containsKey(column)) {
                missing.add(column);
            }
        }
        if (places.containsKey(OrderColumn.PRICE)) {
            missing.remove(OrderColumn.AMOUNT);
        }
        if (!missing.isEmpty()) {
            throw missing(missing.getFirst(), header);
        }
        return places;
    }

    private OptionalInt place(OrderColumn column, TableHeader header) throws OrderFileException {
        for (String name : names(column)) {
            OptionalInt place =
                    isNumber(name)
                            ? OptionalInt.of(numbered(name, header.width()))
                            : header.place(name);
            if (place.isPresent()) {
                return place;
            }
        }
        return OptionalInt.empty();
    }

    private OrderFileException missing(OrderColumn column, TableHeader header) {
        String names = String.join(" / ", names(column));
        String there = String.join(", ", header.names());
        String zh =
                file
                        + "，第 "
                        + header.line()
                        + " 行：没有用作 "
                        + column.key()
                        + " 的列“"
                        + names
                        + "”；有 "
                        + there;
        String en =
                file
                        + ", line "
                        + header.line()
                        + ": no column \""
                        + names
                        + "\" for "
                        + column.key()
                        + " among "
                        + there;
        return OrderPreset.recognised(header)
                .filter(preset -> preset != format.preset())
                .map(preset ->
                        new OrderFileException(
                                zh + "；像是" + preset.title() + "的导出：--format " + preset.key(),
                                en
                                        + "; it looks like an export of "
                                        + preset.title()
                                        + ": --format "
                                        + preset.key()))
                .orElseGet(() ->
                        new OrderFileException(
                                zh + "；请用名称或列号说明它在哪里",
                                en + "; say where it stands, by name or by number"));
    }

    private int numbered(String number, int width) throws OrderFileException {
        if (number.length() > 6 || Integer.parseInt(number) > width) {
            throw new OrderFileException(
                    file + "：没有第 " + number + " 列，首行只有 " + width + " 列；请检查分隔符",
                    file
                            + ": column "
                            + number
                            + " does not exist, the first row has "
                            + width
                            + "; mind the delimiter");
        }
        return Integer.parseInt(number) - 1;
    }

    private static boolean isNumber(String place) {
        return place.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}

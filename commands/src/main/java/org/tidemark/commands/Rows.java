package org.tidemark.commands;

import java.util.Arrays;

/** A growing table of longs that is emptied and filled again without allocating. */
final class Rows {

    private final int width;
    private long[] cells;
    private int size;

    Rows(int width) {
        this.width = width;
        this.cells = new long[8 * width];
    }

    void clear() {
        size = 0;
    }

    void add(long... row) {
        assert row.length == width;
        if ((size + 1) * width > cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        System.arraycopy(row, 0, cells, size * width, width);
        size++;
    }

    int size() {
        return size;
    }

    long get(int row, int column) {
        return cells[row * width + column];
    }
}

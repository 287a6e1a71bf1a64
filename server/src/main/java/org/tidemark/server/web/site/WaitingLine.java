package org.tidemark.server.web.site;

/**
 * What waits in a list of the console.
 *
 * @param page the page that lists it, with its query
 * @param word the key of what it is
 * @param count how many, at most {@link ConsoleWaiting#MOST}
 */
public record WaitingLine(String page, String word, int count) {

    /** The number for people: {@code 12}, {@code 99+}. */
    public String shown() {
        return shown(count);
    }

    static String shown(int count) {
        return count < ConsoleWaiting.MOST
                ? Integer.toString(count)
                : (ConsoleWaiting.MOST - 1) + "+";
    }

    /** Whether that page of the menu leads to it, or to the page above it. */
    boolean isOf(String path) {
        return path.equals(ConsoleMenu.place(page));
    }
}

package org.tidemark.server.growth.lessons;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Lessons as a calendar of RFC 5545: lines end with CR and LF and are folded at 75 octets, never
 * within a character; times are in UTC, so that no rules of a zone have to come along.
 */
final class CalendarFile {

    private static final int OCTETS = 75;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /**
     * The calendar.
     *
     * @param host of this platform, for names that are nobody else's
     * @param page where everything of the series stands
     * @param minutes before each at which a calendar reminds; 0 for not at all
     */
    static byte[] of(
            LessonSeries series,
            String title,
            String words,
            List<Lesson> lessons,
            String host,
            String page,
            int minutes,
            Instant now) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Tidemark//Lessons//EN");
        file.line("CALSCALE:GREGORIAN");
        file.line("METHOD:PUBLISH");
        for (Lesson lesson : lessons) {
            file.line("BEGIN:VEVENT");
            file.line("UID:lesson-" + series.id() + "-" + lesson.day() + "@" + host);
            file.line("DTSTAMP:" + TIME.format(now));
            file.line("DTSTART:" + TIME.format(lesson.begins()));
            file.line("DTEND:" + TIME.format(lesson.ends()));
            file.line("SUMMARY:" + escaped(title));
            file.line("DESCRIPTION:" + escaped(words));
            file.line("URL:" + page);
            // What is cancelled later takes the place of what stands in a calendar already.
            file.line("SEQUENCE:" + (lesson.cancelled() ? 1 : 0));
            file.line("STATUS:" + (lesson.cancelled() ? "CANCELLED" : "CONFIRMED"));
            if (minutes > 0 && !lesson.cancelled()) {
                file.line("BEGIN:VALARM");
                file.line("ACTION:DISPLAY");
                file.line("DESCRIPTION:" + escaped(title));
                file.line("TRIGGER:-PT" + minutes + "M");
                file.line("END:VALARM");
            }
            file.line("END:VEVENT");
        }
        file.line("END:VCALENDAR");
        return file.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A text as a value: RFC 5545, 3.3.11. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .replace("\n", "\\n");
    }

    private void line(String content) {
        int octets = 0;
        int[] characters = content.codePoints().toArray();
        for (int character : characters) {
            String one = Character.toString(character);
            int more = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += more;
        }
        text.append("\r\n");
    }
}

package org.tidemark.server.web.site;

import java.time.LocalDate;
import org.tidemark.engine.plan.LocalizedText;

/**
 * Something that begins later, as members are told of it in one line.
 *
 * @param word the key of the line, whose arguments are the day and the name
 * @param name of what begins; empty in both languages where the line names it
 * @param begins the first day
 * @param page where all of it stands
 */
public record ToldAhead(String word, LocalizedText name, LocalDate begins, String page) {

    /** The line. */
    public String line(Frame frame) {
        return frame.say(word, begins.toString(), frame.of(name));
    }
}

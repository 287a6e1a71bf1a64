package org.tidemark.server.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tidemark.server.web.text.Wording;

/**
 * A form that was sent and not taken, as its page shows it again.
 *
 * @param action the path that it was sent to: a page may have several forms
 * @param typed what was typed, by field; codes and passwords are left out
 * @param problems why it was not taken
 */
public record RefusedForm(String action, Map<String, List<String>> typed, Problems problems) {

    /** No form was refused: every field has what is stored. */
    public static final RefusedForm NONE = new RefusedForm("", Map.of(), Problems.NONE);

    private static final String NAME = RefusedForm.class.getName();

    /** What stands in the name of a field of a row, and in no id. */
    private static final Pattern OF_ROWS = Pattern.compile("[\\[\\].]+");

    public RefusedForm {
        typed = Map.copyOf(typed);
    }

    /** The one that this request is answered with; {@link #NONE} without. */
    public static RefusedForm of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof RefusedForm refused ? refused : NONE;
    }

    /** Answers this request with it. */
    public void put(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    /** This one where it was sent to that address, else {@link #NONE}. */
    public RefusedForm to(String address) {
        int query = address.indexOf('?');
        return action.equals(query < 0 ? address : address.substring(0, query)) ? this : NONE;
    }

    /** This one where that field has that value, for forms of a list; else {@link #NONE}. */
    public RefusedForm with(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value) ? this : NONE;
    }

    /** What is wrong with what a page itself was asked to show. */
    public static RefusedForm shown(Problems problems) {
        return new RefusedForm("", Map.of(), problems);
    }

    /** Its problems alone, where the page has worked out what stands in the fields. */
    public RefusedForm withoutTyped() {
        return new RefusedForm(action, Map.of(), problems);
    }

    /** The id that the element of a field has: of {@code skus[0].margin skus-0-margin}. */
    public static String idOf(String field) {
        return OF_ROWS.matcher(field).replaceAll("-");
    }

    /**
     * The id of a field's element in this form: its own one, where several forms of the page have a
     * field of that name; where it is at fault, the one to which what is wrong leads.
     */
    public String id(String field, @Nullable String own) {
        return own == null || at(field) ? idOf(field) : own;
    }

    /** Whether a form was refused. */
    public boolean there() {
        return !action.isEmpty();
    }

    /** What stands in a field: what was typed, else what is stored. */
    public String value(String field, String stored) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? stored : values.getFirst();
    }

    /**
     * Whether a box is ticked, or one of several is chosen: as it was sent, else as it is stored.
     */
    public boolean chosen(String field, String value, boolean stored) {
        return there() ? typed.getOrDefault(field, List.of()).contains(value) : stored;
    }

    /** Whether that field is at fault. */
    public boolean at(String field) {
        return problems.at(field).isPresent();
    }

    /** What is wrong with that field; empty for nothing. */
    public String text(String field, Wording wording) {
        return problems.at(field).map(fault -> fault.text(wording)).orElse("");
    }

    /** What describes a field to whoever cannot see it: its hint and what is wrong with it. */
    public String describedBy(String field, String id, boolean hint) {
        String ofHint = hint ? id + "-hint" : "";
        return at(field) ? (ofHint + " " + id + "-error").strip() : ofHint;
    }
}

package org.tidemark.server.faces.programmes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.forms.RefusedForm;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.text.TypedText;

/**
 * What was entered to have something done to a programme.
 *
 * @param id of the command that the form makes; the same when it is sent twice
 * @param typed by field, the reason too
 * @param shown what was {@linkplain #shownAs shown} of it before, empty for nothing yet
 */
public record ActForm(
        ProgrammeAct act,
        String programme,
        String id,
        SequencedMap<String, String> typed,
        String shown) {

    private static final String REASON = "reason";
    private static final String ROUND = "round";
    private static final int LONGEST_REASON = 120;
    private static final int LONGEST_ROUND = 60;

    /** As it was sent; a number that nobody gave out is replaced, so that nobody chooses an id. */
    static ActForm of(ProgrammeAct act, String programme, Map<String, String> sent) {
        SequencedMap<String, String> typed = new LinkedHashMap<>();
        for (String field : act.fields()) {
            typed.put(field, sent.getOrDefault(field, "").strip());
        }
        typed.put(REASON, sent.getOrDefault(REASON, "").strip());
        String id = sent.getOrDefault("id", "");
        return new ActForm(
                act, programme, CommandForms.idOf(id), typed, sent.getOrDefault("shown", ""));
    }

    /** A form that was refused, as another command: a refusal is pinned to its id. */
    ActForm sent(RefusedForm sent) {
        Map<String, String> again = new LinkedHashMap<>();
        typed.forEach((field, stored) -> again.put(field, sent.value(field, stored)));
        return of(act, programme, again);
    }

    /** The query of the page that shows it again. */
    SequencedMap<String, String> entered() {
        SequencedMap<String, String> entered = new LinkedHashMap<>(typed);
        entered.put("id", id);
        return entered;
    }

    /** What stands in a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether every field that its command needs has something in it. */
    boolean isFilled() {
        return act.fields().stream()
                .filter(field -> !isOptional(field))
                .noneMatch(field -> value(field).isEmpty());
    }

    /** Whether a field may stay empty. */
    public static boolean isOptional(String field) {
        return field.equals("batches") || field.equals("every");
    }

    /** What the page says beside what was entered: that just this was looked at. */
    public String shownAs() {
        List<String> parts = new ArrayList<>(act.fields().size());
        act.fields().stream()
                .filter(field -> !field.equals(ROUND))
                .map(this::value)
                .forEach(parts::add);
        return act.code() + ' ' + String.join(" ", parts);
    }

    /** Whether just what is entered now was shown. */
    boolean wasShown() {
        return shown.equals(shownAs());
    }

    /** What is wrong with what no command carries. */
    Problems problems() {
        List<Fault> faults = new ArrayList<>();
        if (act == ProgrammeAct.INJECT && TypedText.isEmptyOrLonger(value(ROUND), LONGEST_ROUND)) {
            faults.add(Fault.at(ROUND, "programmes.round.needed"));
        }
        if (TypedText.isEmptyOrLonger(value(REASON), LONGEST_REASON)) {
            faults.add(Fault.at(REASON, "programmes.reason.needed"));
        }
        return Problems.of(faults);
    }

    /** Why, as it is kept with the command: a round stands before it by its name. */
    String reason() {
        String round = value(ROUND);
        return round.isEmpty() ? value(REASON) : round + " \u2014 " + value(REASON);
    }

    /** Whom it is for: the member of a grant, else the programme. */
    String subject() {
        return act == ProgrammeAct.GRANT ? value("member") : programme;
    }

    /**
     * The command, by nobody yet.
     *
     * @throws org.tidemark.engine.command.InvalidCommandException when a field cannot be read
     */
    Command command() {
        return act.command(LedgerClient.head("programme-" + id, By.NOBODY), programme, typed);
    }

    /**
     * What it is worth, in fen.
     *
     * @throws org.tidemark.engine.command.InvalidCommandException when a field cannot be read
     */
    long valueFen() {
        return act.valueFen(typed);
    }
}

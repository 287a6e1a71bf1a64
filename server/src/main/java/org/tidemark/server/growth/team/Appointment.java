package org.tidemark.server.growth.team;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tidemark.engine.command.Command;

/** What staff may appoint, grant or issue: each a form over one command of the ledger. */
enum Appointment {
    AGENT("appoint-agent", Command.AppointAgent.class),
    LEADER("appoint-leader", Command.AppointLeader.class),
    WEIGHT("set-weight", Command.SetWeight.class),
    SHARES("grant-shares", Command.GrantShares.class),
    COINS("issue-coins", Command.IssueCoins.class);

    private final String type;
    private final Class<? extends Command> command;
    private final String code = name().toLowerCase(Locale.ROOT);

    Appointment(String type, Class<? extends Command> command) {
        this.type = type;
        this.command = command;
    }

    String type() {
        return type;
    }

    Class<? extends Command> command() {
        return command;
    }

    /** The name in addresses and texts. */
    String code() {
        return code;
    }

    static Optional<Appointment> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** The fields of the command from those of the form. */
    Map<String, Object> fields(Map<String, String> form) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("member", text(form, "member"));
        switch (this) {
            case AGENT -> fields.put("region", text(form, "region"));
            case LEADER -> {
                fields.put("programme", before(text(form, "choice")));
                fields.put("level", after(text(form, "choice")));
            }
            case WEIGHT -> {
                fields.put("programme", before(text(form, "choice")));
                fields.put("dividend", after(text(form, "choice")));
                fields.put("weight", whole(text(form, "weight")));
            }
            case SHARES -> {
                fields.put("contribution", text(form, "contribution"));
                fields.put("shares", whole(text(form, "shares")));
                fields.put("lockedUntil", text(form, "lockedUntil"));
                fields.put("reference", text(form, "reference"));
            }
            case COINS -> {
                fields.put("amount", text(form, "amount"));
                fields.put("reference", text(form, "reference"));
            }
        }
        return fields;
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }

    /** A whole number as such; anything else as text, which the reader of commands refuses. */
    private static Object whole(String text) {
        return text.matches("[0-9]{1,18}") ? (Object) Long.valueOf(text) : text;
    }

    private static String before(String choice) {
        int slash = choice.indexOf('/');
        return slash < 0 ? choice : choice.substring(0, slash);
    }

    private static String after(String choice) {
        return choice.substring(choice.indexOf('/') + 1);
    }
}

package org.tidemark.server.web.door;

import java.util.Map;

/** What becomes of a field at the door. */
public final class FieldsDoor {

    private FieldsDoor() {}

    /** What is left of a value that was typed; empty where the form is refused. */
    public static String cleaned(String name, String value, boolean typed) {
        try {
            return TypedFields.cleaned(Map.of(name, new String[] {value}), typed).get(name)[0];
        } catch (UnreadableFormException refused) {
            return "";
        }
    }

    public static boolean hasUnseen(String text) {
        return Unseen.in(text);
    }
}

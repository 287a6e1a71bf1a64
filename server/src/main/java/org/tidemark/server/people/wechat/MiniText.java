package org.tidemark.server.people.wechat;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values of messages, as long as WeChat takes them in a field of that kind. */
final class MiniText {

    private static final Map<String, Integer> LONGEST =
            Map.ofEntries(
                    Map.entry("thing", 20),
                    Map.entry("number", 32),
                    Map.entry("letter", 32),
                    Map.entry("symbol", 5),
                    Map.entry("character_string", 32),
                    Map.entry("phone_number", 17),
                    Map.entry("car_number", 8),
                    Map.entry("name", 10),
                    Map.entry("phrase", 5));

    private MiniText() {}

    /**
     * What the fields of a message say.
     *
     * @param pattern {@code thing1={name},thing2={text}}
     * @param values by the names in it
     */
    static Map<String, String> fields(String pattern, Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String one : pattern.split(",", -1)) {
            int at = one.indexOf('=');
            if (at > 0) {
                String said = one.substring(at + 1);
                for (Map.Entry<String, String> value : values.entrySet()) {
                    said = said.replace("{" + value.getKey() + "}", value.getValue());
                }
                fields.put(one.substring(0, at).strip(), said);
            }
        }
        return fields;
    }

    /**
     * The value, cut where it is too long for a field.
     *
     * @param field with its number, {@code thing2}
     */
    static String cut(String field, String value) {
        int longest = LONGEST.getOrDefault(field.replaceFirst("\\d+$", ""), Integer.MAX_VALUE);
        return value.codePointCount(0, value.length()) <= longest
                ? value
                : value.substring(0, value.offsetByCodePoints(0, longest));
    }
}

package org.tidemark.reference;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The fields of one command line. */
record Command(JsonNode node) {

    private static final Map<String, Integer> BY_LENGTHS =
            Map.of("actor", 64, "approver", 64, "reason", 200);

    String type() {
        return text("type");
    }

    String id() {
        return text("id");
    }

    OffsetDateTime at() {
        try {
            return OffsetDateTime.parse(text("at"));
        } catch (DateTimeException e) {
            throw new MalformedInputException("'at' is no time with offset: " + text("at"));
        }
    }

    /** SPEC 5.0: who had it done, who agreed, and why; no rule looks at it. */
    void checkBy() {
        JsonNode by = node.path("by");
        if (by.isMissingNode()) {
            return;
        }
        Command named = new Command(by);
        if (!BY_LENGTHS.keySet().containsAll(by.propertyNames()) || !by.has("actor")) {
            throw new MalformedInputException("'by' has an actor, an approver, a reason: " + by);
        }
        for (String field : by.propertyNames()) {
            if (named.text(field).length() > BY_LENGTHS.get(field)) {
                throw new MalformedInputException("'" + field + "' is too long in " + by);
            }
        }
    }

    boolean has(String field) {
        return node.has(field);
    }

    String text(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isString()) {
            throw new MalformedInputException("'" + field + "' must be a string in " + node);
        }
        return value.asString();
    }

    Optional<String> optionalText(String field) {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    /** Money, coins, contribution: hundredths. */
    BigInteger money(String field) {
        return Decimals.parse(text(field), Decimals.MONEY_SCALE);
    }

    BigInteger moneyOrZero(String field) {
        return has(field) ? money(field) : BigInteger.ZERO;
    }

    BigInteger whole(String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isIntegralNumber()) {
            throw new MalformedInputException("'" + field + "' must be a whole number in " + node);
        }
        return value.bigIntegerValue();
    }

    boolean flag(String field) {
        return has(field) && node.get(field).asBoolean();
    }

    LocalDate day() {
        try {
            return LocalDate.parse(text("day"));
        } catch (DateTimeException e) {
            throw new MalformedInputException("'day' is no date: " + text("day"));
        }
    }
}

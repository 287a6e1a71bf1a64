package org.tidemark.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * The same parsers under Jazzer, which looks for inputs that reach new code. It changes the classes
 * of whatever runs beside it, so it runs by its own command only: {@code JAZZER_FUZZ=1}, {@code
 * -Dtest=ParsersFuzz} and one target, {@code -Dtidemark.fuzz.target=commands}.
 */
class ParsersFuzz {

    private static final String ONE = System.getProperty("tidemark.fuzz.target", "");

    @FuzzTest(maxDuration = "8h")
    void a_parser_answers_or_refuses_whatever_it_is_given(byte[] input) {
        Targets.ALL.stream()
                .filter(target -> ONE.isEmpty() || target.name().equals(ONE))
                .forEach(target -> Trial.of(target, input));
    }
}

package org.tidemark.server.faces.brand;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.brand.Brand;
import org.tidemark.server.web.brand.BrandColour;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.text.TypedText;

/**
 * What is said of who runs the platform, as it was entered.
 *
 * @param ownColour whether it has a colour of its own; a box that is not ticked is not sent
 */
public record BrandForm(
        @OneLine(max = MOST_NAME, min = 1, message = "brand.problem.name") @Nullable String nameZh,
        @OneLine(max = MOST_NAME, min = 1, message = "brand.problem.name") @Nullable String nameEn,
        @OneLine(max = MOST_LINE) @Nullable String company,
        @OneLine(max = MOST_PHONE) @Nullable String phone,
        @OneLine(max = MOST_LINE) @Nullable String email,
        @OneLine(max = MOST_LINE) @Nullable String licence,
        @OneLine(max = MOST_LINE) @Nullable String icp,
        @Nullable Boolean ownColour,
        @Nullable String colour) {

    /** The most characters of a name. */
    public static final int MOST_NAME = 24;

    /** The most characters of other lines. */
    public static final int MOST_LINE = 80;

    /** The most characters of a phone number. */
    public static final int MOST_PHONE = 30;

    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{3,29}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");

    /**
     * What only looks right where it is given.
     *
     * @param promise the fault of a text that promises a return
     */
    Problems problems(BiFunction<String, String, Optional<Fault>> promise) {
        Problems problems =
                Problems.of(
                        Stream.of(
                                        promise.apply("nameZh", line(nameZh)),
                                        promise.apply("nameEn", line(nameEn)),
                                        promise.apply("company", line(company)))
                                .flatMap(Optional::stream)
                                .toList());
        if (!line(phone).isEmpty() && !PHONE.matcher(line(phone)).matches()) {
            problems = problems.and(Problems.at("phone", "brand.problem.phone"));
        }
        if (!line(email).isEmpty() && !EMAIL.matcher(line(email)).matches()) {
            problems = problems.and(Problems.at("email", "brand.problem.email"));
        }
        if (hasOwnColour()) {
            Optional<BrandColour> read = BrandColour.read(line(colour));
            if (read.isEmpty()) {
                problems = problems.and(Problems.at("colour", "brand.problem.colour"));
            } else if (!read.get().isReadableOnWhite()) {
                problems = problems.and(Problems.at("colour", "brand.problem.contrast"));
            }
        }
        return problems;
    }

    /** What it says; logo and version are not its own. */
    Brand brand() {
        return new Brand(
                new LocalizedText(line(nameZh), line(nameEn)),
                line(company),
                line(phone),
                line(email),
                line(licence),
                line(icp),
                hasOwnColour() ? line(colour) : "",
                false,
                0);
    }

    private boolean hasOwnColour() {
        return Boolean.TRUE.equals(ownColour);
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : TypedText.line(text);
    }
}

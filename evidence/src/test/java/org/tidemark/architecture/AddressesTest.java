package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tidemark.architecture.samples.AsksTheRequest;

/** Addresses are the platform's own, and a page has no style or script in itself. */
class AddressesTest {
    private static final String ADDRESS = House.SERVER + ".web.address";

    /** What a request says of where it came to. */
    private static final Set<String> SAYS_WHERE =
            Set.of("getServerName", "getServerPort", "getRequestURL", "getScheme");

    private static final Set<String> BUILDERS = Set.of("ServletUriComponentsBuilder");

    private static final List<Pattern> IN_ITSELF =
            List.of(
                    Pattern.compile("<style|<script>|<script (?!src=|type=\"application/json\")"),
                    Pattern.compile("<[^>]* style\\s*=\\s*[\"']"),
                    Pattern.compile("<[^>]* on[a-z]+\\s*=\\s*[\"']"),
                    Pattern.compile("javascript:"));

    @Test
    void nobody_asks_a_request_where_it_came_to() {
        assertThat(askers(House.CLASSES)).isEmpty();
    }

    @Test
    void whoever_asks_is_told() {
        assertThat(askers(House.only(AsksTheRequest.class)))
                .containsExactlyInAnyOrder(
                        AsksTheRequest.class.getName() + " getServerName",
                        AsksTheRequest.class.getName() + " ServletUriComponentsBuilder");
    }

    @Test
    void no_template_has_a_style_or_a_script_in_it() {
        Set<String> found = new TreeSet<>();
        for (Path template : Documents.all()) {
            if (template.toString().endsWith(".jte")) {
                for (String line : Sources.lines(template)) {
                    IN_ITSELF.stream()
                            .filter(one -> one.matcher(line).find())
                            .forEach(
                                    one -> found.add(template.getFileName() + ": " + line.strip()));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> askers(JavaClasses classes) {
        Set<String> askers = new TreeSet<>();
        for (JavaClass type : classes) {
            if (House.isIn(type, ADDRESS)) {
                continue;
            }
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                JavaClass owner = access.getTargetOwner();
                if (owner.getPackageName().startsWith("jakarta.servlet")
                        && SAYS_WHERE.contains(access.getName())) {
                    askers.add(type.getName() + " " + access.getName());
                }
                if (BUILDERS.contains(owner.getSimpleName())) {
                    askers.add(type.getName() + " " + owner.getSimpleName());
                }
            }
        }
        return askers;
    }
}

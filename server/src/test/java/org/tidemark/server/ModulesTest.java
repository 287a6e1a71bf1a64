package org.tidemark.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Packages know each other without circles and only as they declare. A package below another is a
 * module like any other here: that it may be used from elsewhere is for the declarations to say.
 */
class ModulesTest {

    private static final String BELOW_ANOTHER = "Invalid sub-module reference";

    @Test
    void business_modules_know_each_other_without_circles_and_only_as_they_declare() {
        ApplicationModules.of(ServerApplication.class)
                .detectViolations()
                .filter(violation -> !violation.hasMessageContaining(BELOW_ANOTHER))
                .throwIfPresent();
    }
}

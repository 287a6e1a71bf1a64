package org.tidemark.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void business_modules_know_each_other_without_circles_and_only_by_their_front() {
        ApplicationModules.of(ServerApplication.class).verify();
    }
}

package org.tidemark.server.faces.webhooks;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.site.ConsoleAlarm;

/** Says in the console that an endpoint was disabled since it took nothing. */
@Component
final class WebhookAlarm implements ConsoleAlarm {

    private volatile boolean raised;

    /** What the last look has found: pages ask nobody. */
    void look(boolean disabled) {
        raised = disabled;
    }

    @Override
    public Optional<String> word() {
        return raised ? Optional.of("webhooks.alarm") : Optional.empty();
    }
}

package org.tidemark.server.growth.team;

import java.time.OffsetDateTime;
import java.util.List;
import org.tidemark.server.kernel.approvals.ApprovalState;
import org.tidemark.server.kernel.approvals.Room;

/**
 * Appointments as staff see them.
 *
 * @param id of the command of the form that is filled in next
 * @param coins what who looks may still issue alone today
 */
public record AgentsPage(
        String id,
        List<Agent> agents,
        List<Choice> levels,
        List<Choice> dividends,
        List<Decision> decisions,
        Room coins) {

    public AgentsPage {
        agents = List.copyOf(agents);
        levels = List.copyOf(levels);
        dividends = List.copyOf(dividends);
        decisions = List.copyOf(decisions);
    }

    /** An agent. */
    public record Agent(String region, String name, String member) {}

    /** Something to choose within a programme, {@code health-mall/leader}. */
    public record Choice(String programme, String name) {

        /** As the form sends it. */
        public String value() {
            return programme + "/" + name;
        }
    }

    /** What was decided, why and by whom. */
    public record Decision(
            String command,
            String kind,
            String member,
            String reason,
            String staff,
            String second,
            ApprovalState state,
            OffsetDateTime at) {}
}

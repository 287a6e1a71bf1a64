package org.tidemark.server.faces.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;

/** More {@link Bodies}: appointments, coins, shares, ad income and the day. */
final class RewardBodies {

    private RewardBodies() {}

    record AppointAgent(
            String id,
            @Schema(example = "member-001", requiredMode = REQUIRED) String member,
            @Schema(
                            description =
                                    "Six digits a district, four a city, two a province, else the"
                                            + " name of an area of a plan",
                            example = "441900",
                            requiredMode = REQUIRED)
                    String region) {}

    record AppointLeader(
            String id,
            @Schema(example = "health-mall", requiredMode = REQUIRED) String programme,
            @Schema(example = "member-001", requiredMode = REQUIRED) String member,
            @Schema(
                            description = "Name of a team level of the plan",
                            example = "leader",
                            requiredMode = REQUIRED)
                    String level) {}

    record SetWeight(
            String id,
            @Schema(example = "health-mall", requiredMode = REQUIRED) String programme,
            @Schema(example = "member-001", requiredMode = REQUIRED) String member,
            @Schema(
                            description = "Name of a dividend whose weights are appointed",
                            example = "founders",
                            requiredMode = REQUIRED)
                    String dividend,
            @Schema(
                            description = "A whole number, 0 for none",
                            example = "3",
                            requiredMode = REQUIRED)
                    long weight) {}

    record IssueCoins(
            String id,
            @Schema(example = "member-001", requiredMode = REQUIRED) String member,
            @Schema(example = "500.00", requiredMode = REQUIRED) String amount,
            @Schema(
                            description = "What the old debt is documented by",
                            example = "claim 17",
                            requiredMode = REQUIRED)
                    String reference) {}

    record GrantShares(
            String id,
            @Schema(
                            description = "A member whose identity is verified",
                            example = "member-001",
                            requiredMode = REQUIRED)
                    String member,
            @Schema(
                            description = "Contribution that is burned for them",
                            example = "100.00",
                            requiredMode = REQUIRED)
                    String contribution,
            @Schema(description = "A whole number", example = "50", requiredMode = REQUIRED)
                    long shares,
            @Schema(example = "2029-12-31", requiredMode = REQUIRED) String lockedUntil,
            @Schema(
                            description = "The decision that grants them",
                            example = "resolution 4",
                            requiredMode = REQUIRED)
                    String reference) {}

    record DepositAdIncome(
            String id,
            @Schema(example = "health-mall", requiredMode = REQUIRED) String programme,
            @Schema(example = "1000.00", requiredMode = REQUIRED) String amount) {}

    record CompleteTasks(
            String id,
            @Schema(example = "health-mall", requiredMode = REQUIRED) String programme,
            @Schema(example = "member-001", requiredMode = REQUIRED) String member,
            @Schema(
                            description = "A day that is not closed",
                            example = "2026-11-22",
                            requiredMode = REQUIRED)
                    String day) {}

    record CheckIn(
            String id,
            @Schema(example = "health-mall", requiredMode = REQUIRED) String programme,
            @Schema(example = "member-001", requiredMode = REQUIRED) String member,
            @Schema(
                            description = "A day that is not closed",
                            example = "2026-11-22",
                            requiredMode = REQUIRED)
                    String day) {}

    record CloseDay(
            String id,
            @Schema(
                            description = "A day after the last one that was closed",
                            example = "2026-11-22",
                            requiredMode = REQUIRED)
                    String day) {}
}

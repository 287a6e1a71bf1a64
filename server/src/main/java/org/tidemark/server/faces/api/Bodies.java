package org.tidemark.server.faces.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What bodies and answers look like, for the description of the API only: commands are read by the
 * one strict reader, answers written by {@link ReplyJson}.
 */
final class Bodies {

    private Bodies() {}

    @Schema(description = "A line of an order")
    record OrderLine(
            @Schema(example = "starter-box", requiredMode = Schema.RequiredMode.REQUIRED)
                    String offer,
            @Schema(example = "1000.00", requiredMode = Schema.RequiredMode.REQUIRED) String amount,
            @Schema(description = "Part paid with coins", example = "0.00") String coins,
            @Schema(description = "Who is owed the supply price; else the store, else nobody named")
                    String supplier,
            @Schema(
                            description =
                                    "What the goods of the line really cost, at most its amount;"
                                            + " else the offer's cost share counts",
                            example = "300.00")
                    String supply) {}

    @Schema(
            name = "By",
            description = "Who had it done, who agreed, and why; content, kept in the record")
    record By(
            @Schema(maxLength = 64, requiredMode = Schema.RequiredMode.REQUIRED) String actor,
            @Schema(maxLength = 64) String approver,
            @Schema(maxLength = 200) String reason) {}

    record Order(
            @Schema(description = "Command id, unless the header Idempotency-Key gives it")
                    String id,
            @Schema(description = "Only for imports: when it happened") String at,
            @Schema(example = "member-001", requiredMode = Schema.RequiredMode.REQUIRED)
                    String member,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<OrderLine> lines,
            @Schema(description = "Part paid from the wallet", example = "0.00") String wallet,
            @Schema(description = "Open holds that are released into this order")
                    List<String> holds,
            String store,
            @Schema(example = "441900") String region) {}

    record Redeem(
            String id,
            @Schema(example = "seed", requiredMode = Schema.RequiredMode.REQUIRED) String programme,
            @Schema(example = "member-001", requiredMode = Schema.RequiredMode.REQUIRED)
                    String member,
            @Schema(
                            description = "Up to six decimals, or \"all\"",
                            example = "10.000000",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String points) {}

    record Reverse(
            String id,
            @Schema(
                            description = "Command id of the order",
                            example = "order-1",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String order,
            @Schema(description = "All that is left where it is not given", example = "500.00")
                    String amount) {}

    record Hold(
            String id,
            @Schema(example = "member-001", requiredMode = Schema.RequiredMode.REQUIRED)
                    String member,
            @Schema(example = "50.00", requiredMode = Schema.RequiredMode.REQUIRED) String amount,
            @Schema(example = "hold-1", requiredMode = Schema.RequiredMode.REQUIRED) String hold,
            @Schema(description = "Money where it is not given", allowableValues = "coins")
                    String asset) {}

    record EndHold(
            String id,
            @Schema(example = "hold-1", requiredMode = Schema.RequiredMode.REQUIRED) String hold) {}

    record Release(
            String id,
            @Schema(example = "hold-1", requiredMode = Schema.RequiredMode.REQUIRED) String hold,
            @Schema(
                            description = "Less than what is held",
                            example = "10.00",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String amount) {}

    record Enrol(
            String id,
            @Schema(example = "member-001", requiredMode = Schema.RequiredMode.REQUIRED)
                    String member,
            String sponsor,
            @Schema(description = "Two, four or six digits", example = "441900") String region,
            boolean verified) {}

    record Move(
            String id,
            @Schema(example = "member-001", requiredMode = Schema.RequiredMode.REQUIRED)
                    String member,
            @Schema(
                            description = "Two, four or six digits",
                            example = "441900",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String region) {}

    record OfMember(
            String id,
            @Schema(example = "member-001", requiredMode = Schema.RequiredMode.REQUIRED)
                    String member) {}

    record RegisterStore(
            String id,
            @Schema(example = "store-01", requiredMode = Schema.RequiredMode.REQUIRED) String store,
            @Schema(
                            description = "The member who owns it",
                            example = "member-001",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String owner,
            String recruiter) {}

    record RegisterSupplier(
            String id,
            @Schema(example = "supplier-01", requiredMode = Schema.RequiredMode.REQUIRED)
                    String supplier) {}

    record PaySupplier(
            String id,
            @Schema(
                            description =
                                    "Without it the account of goods that were sold without a"
                                            + " store and without a named supplier")
                    String supplier,
            @Schema(example = "300.00", requiredMode = Schema.RequiredMode.REQUIRED)
                    String amount) {}

    record PayStore(
            String id,
            @Schema(example = "store-01", requiredMode = Schema.RequiredMode.REQUIRED) String store,
            @Schema(example = "300.00", requiredMode = Schema.RequiredMode.REQUIRED)
                    String amount) {}

    record PoolAmount(
            String id,
            @Schema(example = "seed", requiredMode = Schema.RequiredMode.REQUIRED) String programme,
            @Schema(example = "1000.00", requiredMode = Schema.RequiredMode.REQUIRED)
                    String amount) {}

    record OfProgramme(
            String id,
            @Schema(example = "seed", requiredMode = Schema.RequiredMode.REQUIRED)
                    String programme) {}

    record Grant(
            String id,
            @Schema(example = "seed", requiredMode = Schema.RequiredMode.REQUIRED) String programme,
            @Schema(example = "member-001", requiredMode = Schema.RequiredMode.REQUIRED)
                    String member,
            @Schema(example = "300.00", requiredMode = Schema.RequiredMode.REQUIRED)
                    String contribution,
            @Schema(example = "210.00", requiredMode = Schema.RequiredMode.REQUIRED) String value,
            @Schema(example = "1000.00", requiredMode = Schema.RequiredMode.REQUIRED) String basis,
            int batches,
            @Schema(description = "Days between batches") int every) {}

    record Fund(
            String id,
            @Schema(
                            allowableValues = "platform",
                            example = "platform",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String account,
            @Schema(example = "1000.00", requiredMode = Schema.RequiredMode.REQUIRED)
                    String amount) {}

    record AdoptPlan(
            String id,
            @Schema(
                            description = "The text of a plan file",
                            example = "plan: 1\nprogramme: seed\n...",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String plan) {}

    @Schema(name = "Accepted", description = "The command took effect, durably")
    record Accepted(
            String command,
            @Schema(description = "Sequence of its record in the journal") long sequence,
            String at,
            @Schema(description = "There and true where the command had been given before")
                    boolean repeated,
            @Schema(description = "Its events, as replay writes them") List<Object> events,
            @Schema(
                            description =
                                    "There and true where the outcome is too long for one answer:"
                                            + " the rest stands in the statements")
                    boolean more) {}

    @Schema(name = "Problem", description = "RFC 9457 problem detail")
    record ProblemDetail(
            String type,
            String title,
            int status,
            String detail,
            @Schema(description = "Code of the refusal", example = "insufficient-points")
                    String code,
            @Schema(description = "The key at fault of a malformed body", example = "amount")
                    String field,
            @Schema(description = "What was found there") String found,
            @Schema(description = "What to do about it") String fix,
            String command,
            long sequence,
            boolean repeated) {}
}

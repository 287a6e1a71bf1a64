package org.tidemark.commands;

import static org.tidemark.commands.Field.AMOUNT;
import static org.tidemark.commands.Field.MEMBER;

import java.util.List;
import org.tidemark.engine.command.Command;

/** Tax withheld, given back and paid: the catalogue's entries between its two halves. */
final class TaxShapes {

    private static final List<Field> NOTHING = List.of();

    static final List<CommandShape<?>> ALL =
            List.of(
                    new CommandShape<>(
                                    "withhold-tax",
                                    Command.WithholdTax.class,
                                    List.of(MEMBER, AMOUNT),
                                    NOTHING,
                                    (head, f) ->
                                            new Command.WithholdTax(
                                                    head, f.accountName(MEMBER), f.amount(AMOUNT)),
                                    (c, to) ->
                                            to.text(MEMBER, c.member())
                                                    .amount(AMOUNT, c.amountFen()))
                            .telling(AMOUNT, "Not more than the wallet holds", "12.50"),
                    new CommandShape<>(
                                    "return-tax",
                                    Command.ReturnTax.class,
                                    List.of(MEMBER, AMOUNT),
                                    NOTHING,
                                    (head, f) ->
                                            new Command.ReturnTax(
                                                    head, f.accountName(MEMBER), f.amount(AMOUNT)),
                                    (c, to) ->
                                            to.text(MEMBER, c.member())
                                                    .amount(AMOUNT, c.amountFen()))
                            .telling(
                                    AMOUNT,
                                    "Not more than what was withheld and not paid yet",
                                    "2.50"),
                    new CommandShape<>(
                                    "pay-tax",
                                    Command.PayTax.class,
                                    List.of(AMOUNT),
                                    NOTHING,
                                    (head, f) -> new Command.PayTax(head, f.amount(AMOUNT)),
                                    (c, to) -> to.amount(AMOUNT, c.amountFen()))
                            .telling(
                                    AMOUNT,
                                    "Not more than what was withheld and not paid yet",
                                    "10.00"));

    private TaxShapes() {}
}

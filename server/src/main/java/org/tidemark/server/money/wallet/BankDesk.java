package org.tidemark.server.money.wallet;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.money.payouts.HandPayouts;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** Bank transfers by hand: a list for the bank, then what the bank did. */
@Service
class BankDesk {

    private static final int AT_ONCE = 500;
    private static final List<Column> COLUMNS =
            List.of(
                    Column.digits("number"),
                    Column.digits("account"),
                    Column.text("holder"),
                    Column.text("bank"),
                    Column.amount("amount"),
                    Column.digits("remark"));

    private final WithdrawalStore store;
    private final WithdrawalSteps steps;
    private final Payees payees;
    private final HandPayouts bank;

    BankDesk(
            WithdrawalStore store,
            WithdrawalSteps steps,
            Payees payees,
            @Qualifier("bankTransfers") HandPayouts bank) {
        this.store = store;
        this.steps = steps;
        this.payees = payees;
        this.bank = bank;
    }

    /** Those at the bank desk that have not ended. */
    List<Withdrawal> open() {
        return store
                .in(Set.of(WithdrawalState.SENT, WithdrawalState.WAIT_CONFIRM), AT_ONCE)
                .stream()
                .filter(one -> one.provider().equals(bank.name()))
                .toList();
    }

    /** How far the staff have come with one. */
    String stage(String number) {
        return bank.stage(number);
    }

    /**
     * The list for the bank: what was taken before and is not sent yet, and all that waits. What is
     * on a list can no longer be called off.
     */
    OutTable list() {
        return new OutTable(
                COLUMNS,
                open().stream()
                        .filter(one ->
                                bank.take(one.number()) || stage(one.number()).equals("TAKEN"))
                        .map(this::cells)
                        .toList());
    }

    private List<String> cells(Withdrawal one) {
        Payee payee = payees.open(one.memberId(), store.payee(one.number()));
        return List.of(
                one.number(),
                payee.account(),
                payee.holder(),
                payee.bank(),
                new Fen(one.netFen()).plain(),
                one.number());
    }

    /** Notes the bank's reference. */
    boolean sent(String number, String reference) {
        return !reference.isBlank() && bank.sent(number, reference.strip());
    }

    /** Notes that the money is there. */
    boolean paid(String number) {
        return advanced(bank.paid(number), number);
    }

    /** Notes that the bank did not pay. */
    boolean failed(String number, String reason) {
        return advanced(!reason.isBlank() && bank.failed(number, reason.strip()), number);
    }

    private boolean advanced(boolean noted, String number) {
        if (noted) {
            steps.advance(number);
        }
        return noted;
    }
}

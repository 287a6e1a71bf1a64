package org.tidemark.server.money.wallet;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.money.batches.BankPayouts;
import org.tidemark.server.money.payments.WechatBindings;
import org.tidemark.server.people.accounts.PersonalRecords;

/** The payee and the withdrawals of a member, for the export of his data and its erasure. */
@Component
class WalletRecords implements PersonalRecords {

    private final Payees payees;
    private final WithdrawalStore store;
    private final WechatBindings bindings;
    private final BankPayouts bank;

    WalletRecords(Payees payees, WithdrawalStore store, WechatBindings bindings, BankPayouts bank) {
        this.bank = bank;
        this.payees = payees;
        this.store = store;
        this.bindings = bindings;
    }

    @Override
    public String section() {
        return "withdrawals";
    }

    @Override
    public Object export(String memberId) {
        List<Map<String, Object>> withdrawals =
                store.ofMember(memberId, Integer.MAX_VALUE).stream()
                        .map(one ->
                                Map.<String, Object>of(
                                        "number", one.number(),
                                        "amountFen", one.grossFen(),
                                        "feeFen", one.feeFen(),
                                        "taxFen", one.taxFen(),
                                        "state", one.state().name(),
                                        "to", one.payeeShown(),
                                        "requestedAt", one.requestedAt().toString()))
                        .toList();
        Map<String, Object> payee =
                payees.find(memberId)
                        .map(kept -> payees.open(memberId, payees.sealed(memberId)))
                        .map(kept ->
                                Map.<String, Object>of(
                                        "kind", kept.kind().name(),
                                        "account", kept.account(),
                                        "holder", kept.holder(),
                                        "bank", kept.bank()))
                        .orElse(Map.of());
        return Map.of("payee", payee, "withdrawals", withdrawals);
    }

    @Override
    public void erase(String memberId) {
        payees.forget(memberId);
        bindings.unbind(memberId);
        store.forgetPayees(memberId);
        bank.forget(
                store.ofMember(memberId, Integer.MAX_VALUE).stream()
                        .filter(one -> one.provider().equals(bank.name()) && one.booked())
                        .map(Withdrawal::number)
                        .toList());
    }
}

package org.tidemark.server.money.payees;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.text.TypedText;

/**
 * What staff enter of the account that a store or a supplier is paid to.
 *
 * @param reason for the second person
 */
public record PayeeAccountForm(String holder, String bank, String account, String reason) {

    /** Accounts of companies have no check digit that would be the same at all banks. */
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{8,32}");

    private static final int MOST_HOLDER = 80;
    private static final int MOST_BANK = 60;
    private static final int MOST_REASON = 200;

    /** What a request leaves out is empty. */
    public PayeeAccountForm {
        holder = TypedText.line(Objects.requireNonNullElse(holder, ""));
        bank = TypedText.line(Objects.requireNonNullElse(bank, ""));
        account = TypedText.code(Objects.requireNonNullElse(account, ""));
        reason = TypedText.line(Objects.requireNonNullElse(reason, ""));
    }

    /** What is wrong with it. */
    Problems problems() {
        return TypedText.isEmptyOrLonger(reason, MOST_REASON)
                ? ofAccount().and(Problems.at("reason", "payees.problem.reason", MOST_REASON))
                : ofAccount();
    }

    /** What is wrong with the account itself. */
    Problems ofAccount() {
        List<Fault> faults = new ArrayList<>();
        if (TypedText.isEmptyOrLonger(holder, MOST_HOLDER)) {
            faults.add(Fault.at("holder", "payees.problem.holder", MOST_HOLDER));
        }
        if (TypedText.isEmptyOrLonger(bank, MOST_BANK)) {
            faults.add(Fault.at("bank", "payees.problem.bank", MOST_BANK));
        }
        if (!ACCOUNT.matcher(account).matches()) {
            faults.add(Fault.at("account", "payees.problem.account"));
        }
        return Problems.of(faults);
    }

    /** The payee; only where there is no problem. */
    Payee payee() {
        return new Payee(Payee.Kind.BANK, account, holder, bank);
    }
}

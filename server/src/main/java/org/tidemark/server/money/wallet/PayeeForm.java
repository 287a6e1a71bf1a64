package org.tidemark.server.money.wallet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.text.TypedText;

/** What a member entered about the account that he is paid to. */
public record PayeeForm(String kind, String bank, String account, String holder) {

    private static final Pattern CARD = Pattern.compile("[0-9]{12,19}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} .·()（）-]{2,40}");

    /** What a request leaves out is empty. */
    public PayeeForm {
        kind = Objects.requireNonNullElse(kind, "");
        bank = TypedText.line(Objects.requireNonNullElse(bank, ""));
        account = TypedText.code(Objects.requireNonNullElse(account, ""));
        holder = TypedText.personName(Objects.requireNonNullElse(holder, ""));
    }

    /** What is wrong with it; nothing where it can be paid to. */
    Problems problems(Optional<String> verifiedName, boolean bound) {
        List<Fault> faults = new ArrayList<>();
        switch (kind) {
            case "DEMO" -> {
                // Nothing is typed.
            }
            case "WECHAT" -> {
                if (!bound) {
                    faults.add(Fault.at("kind", "wallet.payee.unbound"));
                }
                named(verifiedName).ifPresent(faults::add);
            }
            case "BANK" -> {
                named(verifiedName).ifPresent(faults::add);
                if (!NAME.matcher(bank).matches()) {
                    faults.add(Fault.at("bank", "wallet.payee.badBank"));
                }
                if (!CARD.matcher(account).matches() || !validCard()) {
                    faults.add(Fault.at("account", "wallet.payee.badCard"));
                }
            }
            default -> faults.add(Fault.at("kind", "wallet.payee.noKind"));
        }
        return Problems.of(faults);
    }

    private Optional<Fault> named(Optional<String> verifiedName) {
        if (!NAME.matcher(holder).matches()) {
            return Optional.of(Fault.at("holder", "wallet.payee.badName"));
        }
        return verifiedName
                        .map(TypedText::personName)
                        .filter(name -> !name.equals(holder))
                        .isPresent()
                ? Optional.of(Fault.at("holder", "wallet.payee.otherName"))
                : Optional.empty();
    }

    /** The check digit that every bank card has (Luhn). */
    private boolean validCard() {
        int sum = 0;
        for (int i = 0; i < account.length(); i++) {
            int digit = account.charAt(account.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** The payee; only where there is no problem. */
    Payee payee(String memberId, String openid) {
        return switch (Payee.Kind.valueOf(kind)) {
            case DEMO -> new Payee(Payee.Kind.DEMO, memberId, "", "");
            case WECHAT -> new Payee(Payee.Kind.WECHAT, openid, holder, "");
            case BANK -> new Payee(Payee.Kind.BANK, account, holder, bank);
        };
    }
}

package org.tidemark.server.money.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tidemark.server.money.sharing.ShareReceiver.Kind;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/**
 * What staff enter of the receiver of a store's part.
 *
 * @param kind one of {@link Kind}
 * @param account a merchant's number or an openid
 * @param name in full, as the provider knows him
 * @param reason for the second person
 */
public record ReceiverForm(String kind, String account, String name, String reason) {

    private static final Pattern MERCHANT = Pattern.compile("[0-9]{8,12}");
    private static final Pattern OPENID = Pattern.compile("[0-9A-Za-z_-]{20,40}");
    private static final int MOST_NAME = 80;

    public ReceiverForm {
        kind = Objects.requireNonNullElse(kind, "");
        account = TypedText.line(Objects.requireNonNullElse(account, ""));
        name = TypedText.line(Objects.requireNonNullElse(name, ""));
        reason = TypedText.line(Objects.requireNonNullElse(reason, ""));
    }

    /**
     * The receiver.
     *
     * @param id under which it is kept
     * @throws org.tidemark.server.web.forms.FormRefusedException where it is none
     */
    ShareReceiver receiver(String id) {
        Optional<Kind> chosen =
                Arrays.stream(Kind.values()).filter(one -> one.name().equals(kind)).findFirst();
        if (chosen.isEmpty()) {
            Problems.noSuchValue("kind").orRefuse();
        }
        Kind who = chosen.orElseThrow();
        List<Fault> faults = new ArrayList<>();
        if (!fits(who)) {
            faults.add(
                    Fault.at(
                            "account",
                            who == Kind.MERCHANT_ID
                                    ? "sharing.problem.merchant"
                                    : "sharing.problem.openid"));
        }
        if (who != Kind.NONE && TypedText.isEmptyOrLonger(name, MOST_NAME)) {
            faults.add(Fault.at("name", "sharing.problem.name", MOST_NAME));
        }
        if (TypedText.isEmptyOrLonger(reason, ProposalForms.MOST_REASON)) {
            faults.add(Fault.at("reason", "sharing.problem.reason", ProposalForms.MOST_REASON));
        }
        Problems.of(faults).orRefuse();
        return who == Kind.NONE
                ? new ShareReceiver(id, who, "", "")
                : new ShareReceiver(id, who, account, name);
    }

    private boolean fits(Kind who) {
        return switch (who) {
            case MERCHANT_ID -> MERCHANT.matcher(account).matches();
            case PERSONAL_OPENID -> OPENID.matcher(account).matches();
            case NONE -> true;
        };
    }
}

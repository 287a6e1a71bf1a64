package org.tidemark.server.money.wallet;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.tidemark.server.people.wechat.MiniPages;
import org.tidemark.server.web.site.Figures;

/**
 * A withdrawal as pages show it.
 *
 * @param stateKey key of its state
 * @param confirmPage a page of ours where the receiver confirms, empty where there is none
 * @param confirmApp what WeChat is opened with to confirm, empty where there is none
 * @param confirmMini the page of the mini program where he does, empty where there is none
 */
public record WithdrawalView(
        String number,
        String memberId,
        String provider,
        String payeeShown,
        long grossFen,
        long feeFen,
        long netFen,
        long askedFen,
        long taxFen,
        String state,
        String stateKey,
        String reason,
        OffsetDateTime requestedAt,
        OffsetDateTime changedAt,
        String approvedBy,
        String secondBy,
        boolean cancelWanted,
        boolean mayCancel,
        boolean ended,
        String confirmPage,
        String confirmApp,
        String confirmMini,
        String providerNumber) {

    static WithdrawalView of(Withdrawal one, ZoneId zone) {
        return of(one, zone, "");
    }

    /** With the number of the mini program; empty for none. */
    static WithdrawalView of(Withdrawal one, ZoneId zone, String miniApp) {
        boolean waits = one.state() == WithdrawalState.WAIT_CONFIRM;
        boolean mini =
                !miniApp.isEmpty() && one.confirmWith().contains("\"appId\":\"" + miniApp + "\"");
        boolean ours = one.confirmWith().startsWith("/pay/out/");
        return new WithdrawalView(
                one.number(),
                one.memberId(),
                one.provider(),
                one.payeeShown(),
                one.grossFen(),
                one.feeFen(),
                one.netFen(),
                one.askedFen(),
                one.taxFen(),
                one.state().name(),
                one.state().key(),
                one.reason(),
                one.requestedAt().atZone(zone).toOffsetDateTime(),
                one.changedAt().atZone(zone).toOffsetDateTime(),
                one.approvedBy(),
                one.secondBy(),
                one.cancelWanted(),
                one.ownerMayCancel(),
                one.state().ended(),
                waits && ours ? one.confirmWith() : "",
                waits && !ours && !mini ? one.confirmWith() : "",
                waits && mini ? MiniPages.transfer(one.number()) : "",
                one.providerNumber());
    }

    /** An amount of money. */
    public String money(long fen) {
        return Figures.money(fen, "CNY");
    }

    /** Whether it has come so far as that state, on its way to being paid. */
    public boolean reached(String step) {
        WithdrawalState now = WithdrawalState.valueOf(state);
        return now.ordinal() >= WithdrawalState.valueOf(step).ordinal()
                && (!ended || now == WithdrawalState.PAID);
    }
}

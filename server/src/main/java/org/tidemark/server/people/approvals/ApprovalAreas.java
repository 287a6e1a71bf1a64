package org.tidemark.server.people.approvals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.SignedInStaff;

/** Of which area of the console an action is: who may not look there cannot judge it. */
final class ApprovalAreas {

    private ApprovalAreas() {}

    static ConsoleArea of(ApprovalAction action) {
        return switch (action) {
            case AGENT, LEADER, APPOINTMENT_END, WEIGHT, SHARES, COINS -> ConsoleArea.TEAM;
            case ORDER, REDEEM -> ConsoleArea.ON_BEHALF;
            case GRANT, INJECT, ORPHAN, FUND, PAUSE, RESUME, PLAN, PLAN_LATER, PLAN_CANCEL ->
                    ConsoleArea.PROGRAMMES;
            case AD_INCOME -> ConsoleArea.AD_INCOME;
            case BANK_BATCH, BANK_WORD, PAYEE_ACCOUNT, STORE_TAKE, SHARE_RECEIVER, DEBT_BATCH ->
                    ConsoleArea.SETTLEMENTS;
            case CLIENT_KEY, CLIENT_SCOPES, REQUEST_KEY, WEBHOOK, MEMBER_APP -> ConsoleArea.CONNECT;
            case TAX_RUN, TAX_RETURN, TAX_PAYMENT -> ConsoleArea.BOOKS;
            case STAFF -> ConsoleArea.STAFF;
            case REFUND -> ConsoleArea.SALES;
            case CLOSE_DAY -> ConsoleArea.DAYS;
            case ACCOUNT_NUMBER -> ConsoleArea.WITHDRAWALS;
            case PHONE -> ConsoleArea.MEMBERS;
            case LEGAL_TEXT, ACTIVITY -> ConsoleArea.BRAND;
            case COUPON, COUPON_GIFT -> ConsoleArea.GOODS;
        };
    }

    static boolean isFor(SignedInStaff staff, ApprovalAction action) {
        return staff.sees(of(action));
    }

    /** The actions that somebody can judge. */
    static Set<ApprovalAction> of(SignedInStaff staff) {
        return Arrays.stream(ApprovalAction.values())
                .filter(action -> isFor(staff, action))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApprovalAction.class)));
    }
}

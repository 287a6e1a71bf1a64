package org.tidemark.server.trade.purchases.model;

/**
 * What is known of a purchase beside its state.
 *
 * @param chosen the provider that is to be asked next, empty for none
 * @param paidBy the payment that counts, empty where no provider had a part
 * @param handedOver whether goods have left for the buyer
 * @param settleTry of the settlement, from 1: a refusal is pinned, so each try has an id
 * @param ledgerOrder the command that settled it, empty before
 * @param bound whether it made the store's owner the buyer's sponsor (SPEC 5.2 step 1)
 * @param review the screening's number while it is held, else empty
 * @param refusal why it did not settle; stays once it is known
 * @param trouble what else a person must look at, empty for nothing
 */
public record Progress(
        String chosen,
        String paidBy,
        boolean handedOver,
        int settleTry,
        String ledgerOrder,
        boolean bound,
        String review,
        Refusal refusal,
        String trouble) {

    /** Of one that was just placed. */
    public static final Progress NONE =
            new Progress("", "", false, 1, "", false, "", Refusal.NONE, "");

    /** Who refused it, and why. */
    public record Refusal(By by, String why) {

        static final Refusal NONE = new Refusal(By.NOBODY, "");

        /** Who. */
        public enum By {
            NOBODY,
            /** The ledger; once it is put right, it may be tried again. */
            LEDGER,
            /** A person, after the screening held it: for good. */
            PERSON
        }
    }

    Progress choosing(String provider) {
        return new Progress(
                provider,
                paidBy,
                handedOver,
                settleTry,
                ledgerOrder,
                bound,
                review,
                refusal,
                trouble);
    }

    Progress paid(String attemptId) {
        return new Progress(
                "", attemptId, handedOver, settleTry, ledgerOrder, bound, review, refusal, "");
    }

    Progress withGoodsGone() {
        return new Progress(
                chosen, paidBy, true, settleTry, ledgerOrder, bound, review, refusal, trouble);
    }

    Progress held(String number) {
        return new Progress(
                chosen,
                paidBy,
                handedOver,
                settleTry,
                ledgerOrder,
                bound,
                number,
                refusal,
                trouble);
    }

    Progress refused(Refusal why) {
        return new Progress(
                chosen, paidBy, handedOver, settleTry, ledgerOrder, bound, "", why, trouble);
    }

    Progress settled(String command, boolean owner) {
        return new Progress(
                chosen, paidBy, handedOver, settleTry, command, owner, "", Refusal.NONE, "");
    }

    Progress again() {
        return new Progress(
                chosen,
                paidBy,
                handedOver,
                settleTry + 1,
                ledgerOrder,
                bound,
                review,
                Refusal.NONE,
                trouble);
    }

    Progress troubled(String why) {
        return new Progress(
                "", paidBy, handedOver, settleTry, ledgerOrder, bound, review, refusal, why);
    }

    Progress over() {
        return new Progress("", paidBy, handedOver, settleTry, ledgerOrder, bound, "", refusal, "");
    }
}

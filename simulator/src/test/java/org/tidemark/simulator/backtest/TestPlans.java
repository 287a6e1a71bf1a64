package org.tidemark.simulator.backtest;

/** Plan files for the tests of this package. */
final class TestPlans {

    private TestPlans() {}

    /** One kind of goods, one pool of 30 %. */
    static String seed(String capMultiple) {
        return """
        plan: 1
        programme: seed
        jurisdiction: none
        title: { zh: "种子<b>", en: "Seed <b>" }
        currency: CNY
        pool:
          issuePrice: "1.00"
          mintRatio: 70%
          retention: 20%
          cap: { multiple: MULTIPLE, basis: spend }
        offers:
          goods: { split: { cost: 30%, platform: 10%, rewards: 30%, pool: 30% } }
        """
                .replace("MULTIPLE", capMultiple);
    }

    /** Two kinds of goods, referral and stores. */
    static String shop() {
        return """
        plan: 1
        programme: shop
        jurisdiction: none
        title: { zh: 商城, en: Shop }
        currency: CNY
        pool:
          issuePrice: "1.00"
          mintRatio: 70%
          retention: 20%
          cap: { multiple: 3, basis: spend }
        offers:
          box: { split: { cost: 50%, rewards: 30%, pool: 20% } }
          refill: { zone: repurchase, split: { cost: 60%, rewards: 30%, pool: 10% } }
          start: { zone: enrolment, split: { cost: 60%, rewards: 30%, pool: 10% } }
        referral:
          order: { direct: 10%, indirect: 5% }
        stores: { recruiter: 0%, lockBuyers: false }
        """;
    }

    /** A share of every order for those who have bought for 100.00, paid at the end of the day. */
    static String dividend() {
        return """
        plan: 1
        programme: club
        jurisdiction: none
        title: { zh: 会员, en: Club }
        currency: CNY
        pool:
          issuePrice: "1.00"
          mintRatio: 70%
          retention: 20%
          cap: { multiple: 3, basis: spend }
        offers:
          goods: { split: { cost: 60%, platform: 20%, pool: 10%, dividend: { cycle: 10% } } }
        dividends:
          cycle: { weights: purchase, unit: "100.00", cap: 300% }
        """;
    }
}

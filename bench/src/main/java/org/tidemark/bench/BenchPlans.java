package org.tidemark.bench;

/** The plans that are measured. */
public final class BenchPlans {

    /** The seed plan: one pool, one offer {@code box}. */
    public static final String SEED =
            """
            plan: 1
            programme: seed
            currency: CNY
            pool:
              issuePrice: "1.00"
              mintRatio: 70%
              retention: 20%
              cap: { multiple: 3, basis: spend }
              unclaimedRewards: platform
            offers:
              box:
                split: { cost: 30%, platform: 10%, rewards: 30%, pool: 30% }
            """;

    /** Every mechanism of SPEC 3 at once, in programme {@code everything}, offer {@code box}. */
    public static final String EVERYTHING =
            """
            plan: 1
            programme: everything
            currency: CNY
            pool:
              issuePrice: "1.00"
              mintRatio: 70%
              retention: 20%
              cap: { multiple: 3, basis: spend }
              unclaimedRewards: pool
            offers:
              box:
                split: { cost: 30%, platform: 8%, rewards: 20%, pool: 30%,
                         dividend: { founders: 1%, cycle: 3% }, queue: 5%, redPacket: 3% }
                adPoints: 110%
            referral:
              order:     { direct: 10%, indirect: 5% }
              adRelease: { direct: 20%, indirect: 10% }
              qualify: purchase
            agents:
              mode: additive
              base: order
              pays: cash
              rates: { district: 0.8%, city: 0.5%, province: 0.2%, area: 0.1% }
              areas: { northeast: ["21", "22", "23"] }
            stores: { recruiter: 0.5%, lockBuyers: true }
            team:
              levels:
                - { name: leader,   rate: 2%, promote: { directs: 3,  teamSpend: "10000.00" } }
                - { name: manager,  rate: 4%, promote: { directs: 5,  teamSpend: "100000.00" } }
                - { name: director, rate: 6%, promote: { directs: 10, teamSpend: "1000000.00" } }
              peer: 10%
              depth: 20
            adPoints: { releaseRate: 1%, dailyTasks: 5 }
            dividends:
              founders: { weights: appointed }
              cycle:    { weights: purchase, unit: "2000.00", cap: 300% }
            queue:     { target: 100% }
            redPacket: { quota: 100%, dailyShare: 20% }
            """;

    private BenchPlans() {}
}

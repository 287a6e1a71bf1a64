package org.tidemark.server.growth.reports;

/**
 * A line of a purchase as the shop sold it.
 *
 * @param product the number of the goods; empty where it is none of the shop's
 * @param offer by which the ledger splits it
 * @param amountFen what it came to before anything of it went back
 */
record ReportGoods(String product, String offer, long amountFen, String titleZh, String titleEn) {}

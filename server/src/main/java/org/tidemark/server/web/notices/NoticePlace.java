package org.tidemark.server.web.notices;

/** Where a notice stands. */
public enum NoticePlace {
    /** At the front of the shop. */
    SHOP,
    /** In every member's wallet. */
    WALLET
}
